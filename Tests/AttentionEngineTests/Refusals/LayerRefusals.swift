import AttentionEngine
import RefusalTesting
import Tensors

private let table = Embedding(weight: .zeros([11, 7]))
private let map = Linear(7, 3, seed: 1)

/// What the layers around attention refuse.
let layerRefusals: [Refusal] = [
  Refusal(
    """
    linear: the input has 5 features, the weight takes 7
      input   [2, 5]  axis 1 is 5
      weight  [3, 7]  axis 1 is 7
    """
  ) { _ = map(.zeros([2, 5])) },
  Refusal(
    """
    linear: the input has no axis of features, the weight takes 7
      input   []
      weight  [3, 7]  axis 1 is 7
    """
  ) { _ = map(Tensor(1)) },
  Refusal(
    """
    linear: the weight needs two axes, features out and features in
      weight  [7]
    """
  ) { _ = Linear(weight: .zeros([7])) },
  Refusal(
    """
    linear: the weight gives 3 features, the bias has 5
      weight  [3, 7]  axis 0 is 3
      bias    [5]
    """
  ) { _ = Linear(weight: .zeros([3, 7]), bias: .zeros([5])) },
  Refusal(
    """
    linear: the weight gives 3 features, the bias has the shape [1, 3]
      weight  [3, 7]  axis 0 is 3
      bias    [1, 3]
    """
  ) {
    var changed = map
    changed.bias = .zeros([1, 3])
    _ = changed(.zeros([7]))
  },
  Refusal("linear: the sizes 7 and -3 are not both above 0") { _ = Linear(7, -3, seed: 1) },
  Refusal(
    """
    embedding: the id 11 is not from 0 to 10
      ids    [2]
      table  [11, 7]  axis 0 is 11
    """
  ) { _ = table(Tensor([3, 11])) },
  Refusal("embedding: the id -1 is not from 0 to 10") { _ = table(Tensor([-1])) },
  Refusal("embedding: the id 0.5 is not a whole number") { _ = table(Tensor([0.5])) },
  Refusal("embedding: the id nan is not a whole number") { _ = table(Tensor([Float.nan])) },
  Refusal(
    """
    embedding: the input has 5 features, the table 7
      input  [2, 5]   axis 1 is 5
      table  [11, 7]  axis 1 is 7
    """
  ) { _ = table.asLinear(.zeros([2, 5])) },
  Refusal(
    """
    embedding: the input has no axis of features, the table 7
      input  []
      table  [11, 7]  axis 1 is 7
    """
  ) { _ = table.asLinear(Tensor(1)) },
  Refusal(
    """
    embedding: the table needs two axes, tokens and features
      table  [7]
    """
  ) { _ = Embedding(weight: .zeros([7])) },
  Refusal("embedding: the sizes 0 and 7 are not both above 0") {
    _ = Embedding(embeddingCount: 0, dimensions: 7, seed: 1)
  },
  Refusal(
    """
    layerNorm: the input has 5 features, the layer takes 7
      input  [2, 5]  axis 1 is 5
    """
  ) { _ = LayerNorm(dimensions: 7)(.zeros([2, 5])) },
  Refusal("layerNorm: 0 features are not above 0") { _ = LayerNorm(dimensions: 0) },
  Refusal("layerNorm: eps -1.0 is not 0 or above") { _ = LayerNorm(dimensions: 7, eps: -1) },
  Refusal(
    """
    layerNorm: the bias is not one number for each of 7 features
      bias  [1]
    """
  ) { _ = LayerNorm(weight: .ones([7]), bias: .ones([1])) },
  Refusal(
    """
    rmsNorm: the input has no axis of features, the layer takes 7
      input  []
    """
  ) { _ = RMSNorm(dimensions: 7)(Tensor(1)) },
  Refusal("rmsNorm: -2 features are not above 0") { _ = RMSNorm(dimensions: -2) },
  Refusal("rmsNorm: eps nan is not 0 or above") { _ = RMSNorm(dimensions: 7, eps: .nan) },
  Refusal(
    """
    rmsNorm: the weight is not one number for each of 6 features
      weight  [2, 3]
    """
  ) { _ = RMSNorm(weight: .ones([2, 3])) },
  Refusal(
    """
    feedForward: up gives 3 features, down takes 5
      up    [3, 7]  axis 0 is 3
      down  [7, 5]  axis 1 is 5
    """
  ) { _ = FeedForward(up: map, down: Linear(5, 7, seed: 1)) },
  Refusal("linear: the input has 5 features, the weight takes 7") {
    _ = FeedForward(dimensions: 7, hiddenDimensions: 3, seed: 1)(.zeros([5]))
  },
  Refusal("linear: the sizes 7 and 0 are not both above 0") {
    _ = FeedForward(dimensions: 7, hiddenDimensions: 0, seed: 1)
  },
  Refusal(
    """
    gatedFeedForward: gate and up differ in hidden features, 3 and 5
      gate  [3, 7]  axis 0 is 3
      up    [5, 7]  axis 0 is 5
    """
  ) { _ = GatedFeedForward(gate: map, up: Linear(7, 5, seed: 1), down: Linear(5, 7, seed: 2)) },
  Refusal(
    """
    gatedFeedForward: up gives 3 features, down takes 5
      up    [3, 7]  axis 0 is 3
      down  [7, 5]  axis 1 is 5
    """
  ) { _ = GatedFeedForward(gate: map, up: map, down: Linear(5, 7, seed: 2)) },
  Refusal("linear: the sizes 0 and 3 are not both above 0") {
    _ = GatedFeedForward(dimensions: 0, hiddenDimensions: 3, seed: 1)
  },
  Refusal(
    """
    residual: the part changes the shape
      input   [2, 7]
      output  [2, 3]
    """
  ) { _ = residual(.zeros([2, 7]), norm: LayerNorm(dimensions: 7), at: .pre) { map($0) } },
  Refusal(
    """
    layerNorm: the input has 5 features, the layer takes 6
      input  [2, 5]  axis 1 is 5
    """
  ) { _ = EncoderLayer(dimensions: 6, numHeads: 2, norm: .pre, seed: 1)(.zeros([2, 5])) },
  Refusal("multiHeadAttention: 4 heads do not divide the 6 features of the queries") {
    _ = EncoderLayer(dimensions: 6, numHeads: 4, norm: .pre, seed: 1)
  },
  Refusal(
    """
    multiHeadAttention: the keys have 7 features, their projection takes 6
      keys    [3, 7]  axis 1 is 7
      weight  [6, 6]  axis 1 is 6
    """
  ) { _ = DecoderLayer(dimensions: 6, numHeads: 2, norm: .pre, seed: 1)(.zeros([2, 6]), memory: .zeros([3, 7])) },
  Refusal("rmsNorm: the input has 5 features, the layer takes 7") { _ = RMSNorm(dimensions: 7)(.zeros([2, 5])) },
  Refusal("crossEntropy: the smoothing 1.0 is not from 0 to below 1") {
    _ = crossEntropy(logits: .zeros([5, 7]), targets: .zeros([5]), labelSmoothing: 1)
  },
  Refusal(
    """
    crossEntropy: the target 7 is not a class from 0 to 6
      targets  [2]
      logits   [2, 7]  axis 1 is 7
    """
  ) { _ = crossEntropy(logits: .zeros([2, 7]), targets: Tensor([3, 7])) },
  Refusal("crossEntropy: the target -1 is not a class from 0 to 6") {
    _ = crossEntropy(logits: .zeros([2, 7]), targets: Tensor([-1, 7]))
  },
  Refusal("crossEntropy: the target 0.5 is not a class from 0 to 6") {
    _ = crossEntropy(logits: .zeros([2, 7]), targets: Tensor([0.5, 7]))
  },
  Refusal(
    """
    crossEntropy: the targets are not one for each loss
      targets  [3]
      logits   [2, 7]
    """
  ) { _ = crossEntropy(logits: .zeros([2, 7]), targets: .zeros([3])) },
  Refusal(
    """
    crossEntropy: the weights are not one for each loss
      weights  [7]
      logits   [2, 7]
    """
  ) { _ = crossEntropy(logits: .zeros([2, 7]), targets: .zeros([2]), weights: .zeros([7])) },
  Refusal(
    """
    layerNorm: the weight is not one number for each of 8 features
      weight  [7]
    """
  ) { _ = layerNorm(.zeros([5, 8]), weight: .zeros([7])) },
  Refusal(
    """
    RoPE: 3 offsets are not one for each of 2 sequences
      offset  [3]
      x       [2, 5, 8]  axis 0 is 2
    """
  ) { _ = RoPE(dimensions: 8)(.zeros([2, 5, 8]), offset: Tensor([1, 2, 3])) },
  Refusal("RoPE: give a base or freqs, one of them") {
    _ = MLXFast.RoPE(.zeros([5, 8]), dimensions: 8, traditional: false, base: nil, scale: 1, offset: 0)
  },
  Refusal(
    """
    RoPE: there is not one frequency for each of 4 pairs
      freqs  [3]
    """
  ) {
    _ = MLXFast.RoPE(
      .zeros([5, 8]), dimensions: 8, traditional: false, base: nil, scale: 1, offset: 0, freqs: .ones([3]))
  },
]

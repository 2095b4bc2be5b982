import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([2, 5, 7])
private let keys = Tensor.zeros([2, 11, 7])
private let values = Tensor.zeros([2, 11, 3])
private let features = RandomFeatures(count: 13, dimensions: 7, seed: 1)

/// What attention refuses that does not make the whole grid of scores.
let efficientRefusals: [Refusal] = [
  Refusal(
    """
    OnlineSoftmax: scores and values need two axes
      scores  [5]
      values  [11, 3]
    """
  ) {
    var softmax = OnlineSoftmax()
    softmax.add(scores: .zeros([5]), values: .zeros([11, 3]))
  },
  Refusal(
    """
    OnlineSoftmax: 3 scores a query, 2 values
      scores  [5, 3]  axis 1 is 3
      values  [2, 7]  axis 0 is 2
    """
  ) {
    var softmax = OnlineSoftmax()
    softmax.add(scores: .zeros([5, 3]), values: .zeros([2, 7]))
  },
  Refusal(
    """
    OnlineSoftmax: the queries were 1 before and are 7 now
      before  [1, 1]  axis 0 is 1
      now     [7, 3]  axis 0 is 7
    """
  ) {
    var softmax = OnlineSoftmax()
    softmax.add(scores: .zeros([1, 3]), values: .zeros([3, 2]))
    softmax.add(scores: .zeros([7, 3]), values: .zeros([3, 2]))
  },
  Refusal(
    """
    OnlineSoftmax: the values' features were 1 before and are 2 now
      before  [5, 1]  axis 1 is 1
      now     [3, 2]  axis 1 is 2
    """
  ) {
    var softmax = OnlineSoftmax()
    softmax.add(scores: .zeros([5, 3]), values: .zeros([3, 1]))
    softmax.add(scores: .zeros([5, 3]), values: .zeros([3, 2]))
  },
  Refusal(
    """
    OnlineSoftmax: the leading axes do not broadcast
      before  [2, 5, 3]
      scores  [5, 7]
      values  [11, 7, 3]
    """
  ) {
    var softmax = OnlineSoftmax()
    softmax.add(scores: .zeros([2, 5, 7]), values: .zeros([7, 3]))
    softmax.add(scores: .zeros([5, 7]), values: .zeros([11, 7, 3]))
  },
  Refusal("tiledAttention: the tiles 0 by 3 are not at least 1 by 1") {
    _ = tiledAttention(queries: queries, keys: keys, values: values, queryTile: 0, keyTile: 3)
  },
  Refusal(
    """
    attention: keys and values differ in count, 11 and 13
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 13, 3]  axis 1 is 13
    """
  ) { _ = tiledAttention(queries: queries, keys: keys, values: .zeros([2, 13, 3]), queryTile: 2, keyTile: 3) },
  Refusal(
    """
    mask: the sizes 7 and 11 do not broadcast
      mask    [5, 7]      axis 1 is 7
      scores  [2, 5, 11]  axis 2 is 11
    """
  ) {
    _ = tiledAttention(
      queries: queries, keys: keys, values: values, mask: .causal(queries: 5, keys: 7), queryTile: 2, keyTile: 3)
  },
  Refusal(
    """
    attention: query 3 may attend to no key
      output  [2, 5, 3]
    """
  ) {
    let mask = AttentionMask.allowing(which(Tensor(0..<5).reshaped([5, 1]) .== 3, 0, Tensor.ones([5, 11])))
    _ = tiledAttention(
      queries: queries, keys: keys, values: values, mask: mask.emptyRows(.refuse), queryTile: 2, keyTile: 3)
  },
  Refusal("blockwiseAttention: the block size 0 is not at least 1") {
    _ = blockwiseAttention(queries: queries, keys: keys, values: values, blockSize: 0)
  },
  Refusal(
    """
    PartialAttention: there is not one logarithm for each row of the output
      output     [5, 3]
      logSumExp  [7]
    """
  ) { _ = PartialAttention(output: .zeros([5, 3]), logSumExp: .zeros([7])) },
  Refusal(
    """
    merged: the parts differ in shape
      self   [5, 3]
      other  [7, 3]
    """
  ) {
    _ = PartialAttention(output: .zeros([5, 3]), logSumExp: .zeros([5]))
      .merged(with: PartialAttention(output: .zeros([7, 3]), logSumExp: .zeros([7])))
  },
  Refusal(
    """
    longformer: 5 queries and 11 keys are not the same tokens
      queries  [2, 5, 7]   axis 1 is 5
      keys     [2, 11, 7]  axis 1 is 11
    """
  ) { _ = longformerAttention(queries: queries, keys: keys, values: values, window: 2) },
  Refusal("longformer: the window -1 is negative") {
    _ = longformerAttention(queries: keys, keys: keys, values: values, window: -1)
  },
  Refusal("longformer: the dilation 0 is not at least 1") {
    _ = longformerAttention(queries: keys, keys: keys, values: values, window: 1, dilation: 0)
  },
  Refusal("longformer: there is no token 11 among 11") {
    _ = longformerAttention(queries: keys, keys: keys, values: values, window: 1, globalTokens: [11])
  },
  Refusal(
    """
    longformer: the global queries are not of the shape of the queries
      queries         [2, 11, 7]
      global queries  [2, 5, 7]
    """
  ) {
    _ = longformerAttention(queries: keys, keys: keys, values: values, window: 1, global: (queries, keys, values))
  },
  Refusal(
    """
    bigBird: 5 queries and 11 keys are not the same tokens
      queries  [2, 5, 7]   axis 1 is 5
      keys     [2, 11, 7]  axis 1 is 11
    """
  ) {
    _ = bigBirdAttention(
      queries: queries, keys: keys, values: values, blockSize: 2, windowBlocks: 1, globalBlocks: 1)
  },
  Refusal("bigBird: the block size 0 is not at least 1") {
    _ = bigBirdAttention(queries: keys, keys: keys, values: values, blockSize: 0, windowBlocks: 1, globalBlocks: 1)
  },
  Refusal(
    """
    bigBird: the random blocks have more than two axes
      randomBlocks  [2, 4, 4]
      call it for each head, with that head's blocks
    """
  ) {
    _ = bigBirdAttention(
      queries: keys, keys: keys, values: values, blockSize: 3, windowBlocks: 1, globalBlocks: 1,
      randomBlocks: .zeros([2, 4, 4]))
  },
  Refusal(
    """
    linearAttention: keys and values differ in count, 11 and 13
      keys    [2, 11, 7]  axis 1 is 11
      values  [2, 13, 3]  axis 1 is 13
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: .zeros([2, 13, 3]))
  },
  Refusal(
    """
    linearAttention: keys need two axes, tokens and features
      keys  [7]
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: .zeros([7]), values: values)
  },
  Refusal(
    """
    linearAttention: the keys' features were 7 before and are 1 now
      before  [2, 7]      axis 1 is 7
      now     [2, 11, 1]  axis 2 is 1
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    state.add(keyFeatures: .zeros([2, 11, 1]), values: values)
  },
  Refusal(
    """
    linearAttention: the values' features were 3 before and are 1 now
      before  [2, 7, 3]   axis 2 is 3
      now     [2, 11, 1]  axis 2 is 1
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    state.add(keyFeatures: keys, values: .zeros([2, 11, 1]))
  },
  Refusal(
    """
    linearAttention: the leading axes do not broadcast
      before  [2, 7, 3]
      keys    [13, 11, 7]
      values  [11, 3]
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    state.add(keyFeatures: .zeros([13, 11, 7]), values: .zeros([11, 3]))
  },
  Refusal(
    """
    linearAttention: queries need two axes, tokens and features
      queries  [7]
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    _ = state.output(queryFeatures: .zeros([7]))
  },
  Refusal(
    """
    linearAttention: the leading axes do not broadcast
      queries    [13, 5, 7]
      keys' sum  [2, 7, 3]
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    _ = state.output(queryFeatures: .zeros([13, 5, 7]))
  },
  Refusal("linearAttention: no key has been added") {
    _ = LinearAttentionState().output(queryFeatures: queries)
  },
  Refusal(
    """
    linearAttention: queries and keys differ in features, 13 and 7
      queries    [2, 5, 13]
      keys' sum  [2, 7]
    """
  ) {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    _ = state.output(queryFeatures: .zeros([2, 5, 13]))
  },
  Refusal("linearAttention: 11 causal queries have only 5 keys") {
    _ = linearAttention(queries: keys, keys: queries, values: .zeros([2, 5, 3]), isCausal: true)
  },
  Refusal(
    """
    attention: queries and keys differ in features, 7 and 13
      queries  [2, 5, 7]    axis 2 is 7
      keys     [2, 11, 13]  axis 2 is 13
    """
  ) { _ = linearAttentionWeights(queryFeatures: queries, keyFeatures: .zeros([2, 11, 13])) },
  Refusal("RandomFeatures: 0 features of 7 dimensions") {
    _ = RandomFeatures(count: 0, dimensions: 7, seed: 1)
  },
  Refusal(
    """
    RandomFeatures: the projection needs two axes, features and dimensions
      projection  [7]
    """
  ) { _ = RandomFeatures(projection: .zeros([7])) },
  Refusal("RandomFeatures: 0 features of 7 dimensions") { _ = RandomFeatures(projection: .zeros([0, 7])) },
  Refusal(
    """
    RandomFeatures: x has 5 dimensions, the projection 7
      x           [2, 5]
      projection  [13, 7]  axis 1 is 7
    """
  ) { _ = features(.zeros([2, 5])) },
  Refusal("performer: 11 causal queries have only 5 keys") {
    _ = performerAttention(
      queries: keys, keys: queries, values: .zeros([2, 5, 3]), features: features, isCausal: true)
  },
  Refusal("performerErrors: there is no seed") {
    _ = performerErrors(queries: queries, keys: keys, values: values, counts: [3], seeds: [])
  },
]

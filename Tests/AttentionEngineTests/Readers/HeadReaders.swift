import AttentionEngine
import Tensors

/// Attention with several heads, and what becomes of it without one.
let headReaders: [String: GoldenReader] = [
  "mha": { golden in
    let attention = try golden.multiHeadAttention("", heads: try golden.int("num_heads"))
    let query = golden.sequence(try golden.input("query"))
    let key = golden.optionalInput("key").map(golden.sequence) ?? query
    let value = golden.optionalInput("value").map(golden.sequence) ?? key
    let trace = attention.traced(query, keys: key, values: value, mask: golden.attentionMask(heads: attention.numHeads))
    let averages = golden.has("average_weights") ? try golden.flag("average_weights") : true
    return ["out": golden.sequence(trace.output), "weights": averages ? trace.averagedWeights : trace.weights]
  },
  "head_ablation": { golden in
    let attention = try golden.multiHeadAttention("", heads: try golden.int("num_heads"))
    let given = try golden.input("query")
    let query = given.ndim == 3 && given.dim(0) == 1 ? given.squeezed(axis: 0) : given
    let isCausal = golden.has("causal") ? try golden.flag("causal") : false
    let trace = attention.traced(query, mask: isCausal ? .causal(queries: query.dim(-2), keys: query.dim(-2)) : nil)
    func ablated(_ ablation: HeadAblation) -> Tensor {
      stacked(
        (0..<attention.numHeads).map { attention.ablatedOutput(of: trace, heads: [$0], by: ablation) }, axis: -3)
    }
    return [
      "full": trace.output, "zero_ablated": ablated(.zero), "mean_ablated": ablated(.mean),
      "head_contribution": attention.headContributions(to: trace),
    ]
  },
  "mha_pruned": { golden in
    let whole = try golden.multiHeadAttention("", heads: try golden.int("num_heads"))
    let pruned = whole.removingHeads(try golden.ints("pruned"))
    let trace = pruned.traced(try golden.input("query"))
    let projections = [pruned.queryProjection, pruned.keyProjection, pruned.valueProjection]
    var outputs = [
      "out": trace.output, "weights": trace.weights,
      "in_proj_weight_pruned": concatenated(projections.map(\.weight)),
      "out_proj_weight_pruned": pruned.outProjection.weight,
    ]
    let biases = projections.compactMap(\.bias)
    if biases.count == 3 { outputs["in_proj_bias_pruned"] = concatenated(biases) }
    return outputs
  },
]

extension GoldenCase {
  /// Attention from torch's parameters: the three projections in one matrix or apart, one bias for all.
  func multiHeadAttention(_ prefix: String, heads: Int) throws -> MultiHeadAttention {
    let weights =
      if let joined = optionalInput(prefix + "in_proj_weight") {
        split(joined, parts: 3)
      } else {
        try ["q", "k", "v"].map { try input("\(prefix)\($0)_proj_weight") }
      }
    let biases = optionalInput(prefix + "in_proj_bias").map { split($0, parts: 3) }
    let projections = (0..<3).map { Linear(weight: weights[$0], bias: biases?[$0]) }
    return MultiHeadAttention(
      numHeads: heads, queryProjection: projections[0], keyProjection: projections[1],
      valueProjection: projections[2],
      outProjection: Linear(
        weight: try input(prefix + "out_proj_weight"), bias: optionalInput(prefix + "out_proj_bias")))
  }

  /// Tokens with the batch first, whichever way they are given; of an output, the way back.
  fileprivate func sequence(_ tokens: Tensor) -> Tensor {
    params["batch_first"] == .flag(false) && tokens.ndim == 3 ? tokens.swappedAxes(0, 1) : tokens
  }

  /// Padding in torch's sense, 1 = blocked or a number to add: `[…, m]` to `[…, 1, 1, m]`, all heads and queries.
  func paddingMask(_ name: String) -> AttentionMask? {
    guard let given = inputs[name] else { return nil }
    return blocking(given, [Int](given.shape.dropLast()) + [1, 1] + given.shape.suffix(1))
  }

  /// Both masks of torch's multi-head attention: `[n, m]` for all, `[batch · heads, n, m]` for each head of each
  /// sequence; and padding.
  fileprivate func attentionMask(heads: Int) -> AttentionMask? {
    let given = inputs["attn_mask"].map { mask in
      blocking(mask, mask.shape.count < 3 ? mask.shape : batch + [heads] + mask.shape.suffix(2))
    }
    guard let given, let padding = paddingMask("key_padding_mask") else {
      return given ?? paddingMask("key_padding_mask")
    }
    return given && padding
  }

  /// The leading axes of the tokens.
  private var batch: [Int] {
    optionalInput("query").map { Array(sequence($0).shape.dropLast(2)) } ?? []
  }

  private func blocking(_ mask: GoldenTensor, _ shape: [Int]) -> AttentionMask {
    let numbers = mask.tensor.reshaped(shape)
    return mask.dtype == "bool" ? .blocking(numbers) : .additive(numbers)
  }
}

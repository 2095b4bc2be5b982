import AttentionEngine
import Tensors
import Testing

/// One attention with shapes that broadcast in some way, a mask, and a gradient coming in.
struct GradientTrial: Sendable, CustomTestStringConvertible {
  enum Masking: Sendable {
    case none
    case boolean(Tensor, EmptyRowRule)
    case additive(Tensor)
  }

  var testDescription: String
  var queries: Tensor
  var keys: Tensor
  var values: Tensor
  var upstream: Tensor
  var scale: Float?
  var masking: Masking

  init(
    _ description: String, _ q: [Int], _ k: [Int], _ v: [Int], output: [Int], scale: Float? = nil,
    _ masking: Masking = .none
  ) {
    testDescription = description
    queries = .normal(q, seed: 1)
    keys = .normal(k, seed: 2)
    values = .normal(v, seed: 3)
    upstream = .normal(output, seed: 4)
    self.scale = scale
    self.masking = masking
  }

  var mask: AttentionMask? {
    switch masking {
    case .none: nil
    case .boolean(let allowed, let rule): .allowing(allowed).emptyRows(rule)
    case .additive(let bias): .additive(bias)
    }
  }

  var gradient: AttentionGradient {
    scaledDotProductAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask)
  }

  var oracle: DoubleAttention {
    var emptyWeight = 0.0
    if case .boolean(_, .mean) = masking { emptyWeight = 1 / Double(keys.dim(-2)) }
    return DoubleAttention(
      queries: DoubleGrid(queries), keys: DoubleGrid(keys), values: DoubleGrid(values),
      bias: DoubleGrid(mask?.bias ?? Tensor(0)),
      scale: scale.map(Double.init) ?? 1 / Double(queries.dim(-1)).squareRoot(), emptyWeight: emptyWeight,
      leading: Array(upstream.shape.dropLast(2)))
  }

  /// The second of three queries sees nothing.
  private static let gap: Tensor = [[1, 1, 0, 1, 0], [0, 0, 0, 0, 0], [1, 0, 0, 0, 0]]

  static let all: [GradientTrial] = [
    GradientTrial("plain", [2, 3, 7], [2, 5, 7], [2, 5, 11], output: [2, 3, 11]),
    GradientTrial("scale", [3, 7], [5, 7], [5, 2], output: [3, 2], scale: 0.3),
    GradientTrial("one key", [3, 7], [5, 7], [5, 2], output: [3, 2], .boolean(.eye(3, m: 5), .zero)),
    GradientTrial("empty row", [3, 7], [5, 7], [5, 2], output: [3, 2], .boolean(gap, .zero)),
    GradientTrial("empty row, mean", [3, 7], [5, 7], [5, 2], output: [3, 2], .boolean(gap, .mean)),
    GradientTrial("mask for all heads", [2, 3, 7], [2, 5, 7], [2, 5, 3], output: [2, 3, 3], .boolean(gap, .zero)),
    GradientTrial(
      "added, one for all heads", [2, 3, 7], [2, 5, 7], [2, 5, 3], output: [2, 3, 3],
      .additive(.normal([3, 5], seed: 5))),
    GradientTrial(
      "added, to keys alone, -∞ once", [2, 3, 7], [2, 5, 7], [2, 5, 3], output: [2, 3, 3],
      .additive(Tensor([0.5, -Float.infinity, 1, 0, 2]))),
    GradientTrial(
      "added, one number a head", [2, 3, 7], [2, 5, 7], [2, 5, 3], output: [2, 3, 3],
      .additive(.normal([2, 1, 1], seed: 6))),
    GradientTrial("queries for all", [3, 7], [2, 5, 7], [2, 5, 3], output: [2, 3, 3]),
    GradientTrial("keys for all", [2, 3, 7], [5, 7], [2, 5, 3], output: [2, 3, 3]),
    GradientTrial("values for all", [2, 3, 7], [2, 5, 7], [1, 5, 3], output: [2, 3, 3]),
    GradientTrial("several values", [3, 7], [5, 7], [2, 5, 3], output: [2, 3, 3], .boolean(gap, .zero)),
    GradientTrial("batch and heads", [2, 1, 3, 5], [3, 2, 5], [2, 3, 2, 7], output: [2, 3, 3, 7]),
  ]
}

import Tensors

/// Attention: each query takes the mean of the values, weighted by how well its key agrees with it.
///
///     Attention(Q, K, V) = softmax(Q Kᵀ / √dₖ + M) V
///
/// A query and a key are compared by their dot product. The √dₖ keeps the scores' spread at 1 when the entries have it:
/// a sum of dₖ products of independent numbers with variance 1 has variance dₖ, and with scores that far apart softmax
/// is all but a maximum, whose gradient is 0.
///
///     scaledDotProductAttention(queries: q, keys: k, values: v)
///     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: output [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, n, dₖ]`, n of them with dₖ features.
///   - keys: `[…, m, dₖ]`.
///   - values: `[…, m, dᵥ]`, one for each key; their features may be as many as they like.
///   - scale: the factor of the scores; 1/√dₖ where it is left out.
///   - mask: which keys each query may see; all where it is left out.
/// - Returns: `[…, n, dᵥ]`. The leading axes, batch and heads, broadcast.
/// - Refuses: features that differ, as `attention: queries and keys differ in features, 8 and 5`; values that are not
///   one for each key, as `attention: keys and values differ in count, 7 and 6`; fewer than two axes; leading axes or a
///   mask that do not broadcast.
/// - Cost: n m dₖ + n m dᵥ multiply-adds and n m exponentials for each head; n m numbers for the weights, several
///   times over, as every stage is made.
/// - Numerics: softmax subtracts each row's greatest score. A row that may see nothing has the weights and the output
///   0, or what ``AttentionMask/emptyRows`` says. A forbidden key has exactly the weight 0, but 0 × ∞ is NaN: values
///   must be finite even where nobody may look.
/// - Source: Vaswani et al., "Attention is all you need", 2017, equation 1. Q, K, V are `queries`, `keys`, `values`,
///   dₖ is `queries.dim(-1)`; M is the mask's bias, which the paper draws in figure 2 and leaves out of the equation.
public func scaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> Tensor {
  tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask).output
}

/// ``scaledDotProductAttention(queries:keys:values:scale:mask:)`` with every stage kept.
///
///     let trace = tracedScaledDotProductAttention(queries: q, keys: k, values: v, mask: mask)
///     trace.weights.sum(axis: -1)     // ones
///
/// - Returns: the stages; ``AttentionTrace/output`` is the same to the bit as the plain function's result.
public func tracedScaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionTrace {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  let scale = scale ?? defaultScale(features: queries.dim(-1))
  let scores = matmul(queries, keys.swappedAxes(-1, -2))  // […, n, dₖ] × […, dₖ, m] = […, n, m]
  return AttentionTrace(scores: scores, scaled: scores * scale, values: values, mask: mask)
}

/// The stages of attention, in the order in which they are made.
public struct AttentionTrace: Sendable, Equatable {
  /// The dot product of each query with each key, Q Kᵀ: `[…, n, m]`.
  public var scores: Tensor
  /// The scores times the scale.
  public var scaled: Tensor
  /// The scaled scores with the mask applied, -∞ where forbidden.
  public var masked: Tensor
  /// What each query gives each key, rows that sum to 1.
  public var weights: Tensor
  /// The weighted means of the values: `[…, n, dᵥ]`.
  public var output: Tensor
}

/// Why three shapes do not make an attention, or `nil` where they do.
///
/// Without values, of two shapes that are to make scores.
func attentionShapeError(queries: [Int], keys: [Int], values: [Int]? = nil) -> ShapeError? {
  let sides = [("queries", queries), ("keys", keys)] + (values.map { [("values", $0)] } ?? [])
  for (name, shape) in sides where shape.count < 2 {
    return ShapeError(
      "attention", "\(name) need two axes, tokens and features", operands: sides.map { .init($0.0, $0.1) })
  }
  let (q, k) = (queries.count, keys.count)
  if queries[q - 1] != keys[k - 1] {
    return ShapeError(
      "attention", "queries and keys differ in features, \(queries[q - 1]) and \(keys[k - 1])",
      operands: [.init("queries", queries, axes: [q - 1]), .init("keys", keys, axes: [k - 1])])
  }
  if let values, let v = Optional(values.count), keys[k - 2] != values[v - 2] {
    return ShapeError(
      "attention", "keys and values differ in count, \(keys[k - 2]) and \(values[v - 2])",
      operands: [.init("keys", keys, axes: [k - 2]), .init("values", values, axes: [v - 2])])
  }
  let leading = sides.map { Array($0.1.dropLast(2)) }
  let joint = leading.reduce([] as [Int]?) { shape, next in shape.flatMap { Tensor.broadcastShape($0, next) } }
  if joint != nil { return nil }
  return ShapeError(
    "attention", "the leading axes do not broadcast", operands: sides.map { .init($0.0, $0.1) },
    details: [.init("axes", "the last two are tokens and features, the ones before batch and heads")])
}

extension Mechanism {
  static let dotProduct = Mechanism(
    id: "dot-product", title: "Dot-product attention", kind: .scores,
    paper: "Luong, Pham and Manning, Effective approaches to attention-based neural machine translation, 2015",
    exactness: .different("the scores are not divided by √d"), lesson: 1,
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder], work: \.denseWork
  ) {
    let trace = tracedScaledDotProductAttention(queries: $0.queries, keys: $0.keys, values: $0.values, scale: 1)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }

  static let scaledDotProduct = Mechanism(
    id: "scaled-dot-product", title: "Scaled dot-product attention", kind: .scores,
    paper: "Vaswani et al., Attention is all you need, 2017",
    exactness: .exact, lesson: 3, cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder, .plain], work: \.denseWork
  ) {
    let trace = tracedScaledDotProductAttention(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

import Tensors

/// Computes attention: each query takes the mean of the values, weighted by the agreement of their keys with it.
///
///     Attention(Q, K, V) = softmax(Q Kᵀ / √dₖ + M) V
///
/// A query and a key are compared by their dot product. The √dₖ keeps the spread of the scores at 1 if the entries have
/// spread 1: a sum of dₖ products of independent numbers with variance 1 has variance dₖ, and with scores that far
/// apart softmax is almost a maximum, whose gradient is 0.
///
///     scaledDotProductAttention(queries: q, keys: k, values: v)
///     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: output [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, n, dₖ]`, n of them with dₖ features.
///   - keys: `[…, m, dₖ]`.
///   - values: `[…, m, dᵥ]`, one for each key, with any number of features.
///   - scale: the factor applied to the scores; 1/√dₖ if omitted.
///   - mask: which keys each query may see; all if omitted. `.causal`, any ``AttentionMask``, or a tensor: Booleans say
///     what is allowed, other numbers are added to the scores.
///   - sinks: a further score for each head, `[heads]`, which takes weight and adds no value: see
///     ``sinkAttention(queries:keys:values:sinks:scale:mask:)``.
/// - Returns: `[…, n, dᵥ]`. The leading axes, batch and heads, broadcast. If queries `[batch, heads, n, dₖ]` have more
///   heads than keys and values, each of those serves several, as in
///   ``groupedQueryAttention(queries:keys:values:scale:mask:)``.
/// - Refuses: features that differ, as `attention: queries and keys differ in features, 8 and 5`; values that are not
///   one for each key, as `attention: keys and values differ in count, 7 and 6`; fewer than two axes; leading axes or a
///   mask that do not broadcast; heads that cannot be shared, as `attention: 4 key heads do not divide 6 query heads`;
///   sinks for other heads.
/// - Cost: n m dₖ + n m dᵥ multiply-adds and n m exponentials for each head; keys that a mask forbids at the beginning or the
///   end of a query's row cost nothing. A few blocks of scores exist at a time; n m of them if all is small.
/// - Numerics: small inputs, of fewer than 2¹⁶ multiply-adds, are computed as the trace is, to the bit. Larger ones are computed
///   by fast loops for the processor: each number is within (√d |s| + 4) ε of its value in double precision, in units of the
///   greatest value, and its last digits depend on the processor. Softmax subtracts each row's greatest score. A row that may see no key has weights and output 0, or
///   those set by ``AttentionMask/emptyRows``. A forbidden key has exactly the weight 0, but 0 × ∞ is NaN: even values
///   that no query may see must be finite.
/// - Source: Vaswani et al., "Attention is all you need", 2017, equation 1. Q, K, V are `queries`, `keys`, `values`,
///   dₖ is `queries.dim(-1)`; M is the mask's bias, which the paper draws in figure 2 and leaves out of the equation.
public func scaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil, sinks: Tensor? = nil
) -> Tensor {
  if mask == nil && sinks == nil,
    let output = Tensor.smallAttention(queries: queries, keys: keys, values: values, scale: scale)
  {
    return output
  }
  let isShared = sharesHeads(queries: queries, keys: keys, values: values)
  if let error = isShared
    ? groupedShapeError("attention", queries.shape, keys.shape, values.shape)
    : attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape)
  {
    refuse(error)
  }
  let group = isShared ? queries.dim(-3) / keys.dim(-3) : 1
  if let output = fusedAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks, group: group)
  {
    return output
  }
  if sinks != nil || isShared {
    return tracedScaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks
    ).output
  }
  // The stages of the trace, each let go when the next one is there, so that its memory serves again.
  let scaled = matmul(queries, keys.swappedAxes(-1, -2)) * (scale ?? defaultScale(features: queries.dim(-1)))
  return matmul(AttentionTrace.weights(scaled, mask: mask), values)  // […, n, m] × […, m, dᵥ] = […, n, dᵥ]
}

/// Computes ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` with every stage kept.
///
///     let trace = tracedScaledDotProductAttention(queries: q, keys: k, values: v, mask: mask)
///     trace.weights.sum(axis: -1)     // ones
///
/// - Returns: the stages; ``AttentionTrace/output`` is the plain function's result, bit for bit if both are small.
public func tracedScaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil, sinks: Tensor? = nil
) -> AttentionTrace {
  if sharesHeads(queries: queries, keys: keys, values: values) {
    let (keys, values) = sharedHeads(queries: queries, keys: keys, values: values, in: "attention")
    return tracedScaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask, sinks: sinks)
  }
  if let sinks {
    return tracedSinkAttention(queries: queries, keys: keys, values: values, sinks: sinks, scale: scale, mask: mask)
  }
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  let scale = scale ?? defaultScale(features: queries.dim(-1))
  let scores = matmul(queries, keys.swappedAxes(-1, -2))  // […, n, dₖ] × […, dₖ, m] = […, n, m]
  return AttentionTrace(scores: scores, scaled: scores * scale, values: values, mask: mask)
}

/// The stages of attention, in the order of computation.
public struct AttentionTrace: Sendable, Equatable {
  /// The dot product of each query with each key, Q Kᵀ: `[…, n, m]`.
  public var scores: Tensor
  /// The scores times the scale.
  public var scaled: Tensor
  /// The scaled scores with the mask applied, -∞ for forbidden keys.
  public var masked: Tensor
  /// The weight of each key for each query; rows sum to 1.
  public var weights: Tensor
  /// The weighted means of the values: `[…, n, dᵥ]`.
  public var output: Tensor
}

/// Returns the reason why three shapes do not fit attention, or `nil` if they do.
///
/// Without values, it checks two shapes for scores.
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
  let firsts = sides.map(\.1[0])
  let areHeads = sides.allSatisfy { $0.1.count == 3 } && firsts[1] == firsts.last && firsts[0].isMultiple(of: firsts[1])
  return ShapeError(
    "attention", "the leading axes do not broadcast", operands: sides.map { .init($0.0, $0.1) },
    details: [.init("axes", "the last two are tokens and features, the ones before batch and heads")],
    repair: areHeads && values != nil ? "try groupedQueryAttention, if the first axis is that of heads" : nil)
}

extension Mechanism {
  static let dotProduct = Mechanism(
    id: "dot-product", title: "Dot-product attention", kind: .scores,
    paper: "Luong, Pham and Manning, Effective approaches to attention-based neural machine translation, 2015",
    exactness: .different("the scores are not divided by √d"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder], work: \.denseWork
  ) {
    let trace = tracedScaledDotProductAttention(queries: $0.queries, keys: $0.keys, values: $0.values, scale: 1)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }

  static let scaledDotProduct = Mechanism(
    id: "scaled-dot-product", title: "Scaled dot-product attention", kind: .scores,
    paper: "Vaswani et al., Attention is all you need, 2017",
    exactness: .exact, cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder, .plain], work: \.denseWork
  ) {
    let trace = tracedScaledDotProductAttention(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

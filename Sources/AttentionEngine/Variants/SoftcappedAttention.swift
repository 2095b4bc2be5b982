import Tensors

/// Bends scores so that none goes beyond ±cap.
///
///     softcapped(s) = cap tanh(s / cap)
///
/// Near 0 it changes scores very little, s - s³/(3 cap²); far out it is flat, and so its gradient vanishes as well. A
/// hard limit would have no gradient at all beyond it.
///
///     softcapped([0, 1, 100], cap: 5)    // 0, 0.9868766, 5
///
/// - Parameters:
///   - scores: scores of any shape.
///   - cap: a number above 0; infinity bends no score.
/// - Returns: the shape of the scores, numbers from -cap to cap.
/// - Refuses: a cap that is not above 0, as `softcapped: the cap 0.0 is not above 0`.
/// - Cost: an exponential per score.
/// - Numerics: for an infinite cap, with which the formula is ∞ × 0, the result is the scores themselves.
/// - Source: Gemma Team, "Gemma 2: improving open language models at a practical size", 2024, §2, logit soft-capping.
public func softcapped(_ scores: Tensor, cap: Float) -> Tensor {
  guard cap > 0 else { refuse(ShapeError("softcapped", "the cap \(cap) is not above 0")) }
  return cap == .infinity ? scores : cap * tanh(scores / cap)
}

/// Computes attention whose scaled scores are bent below a cap before the mask is applied.
///
///     softmax(cap tanh(Q Kᵀ / (√d cap)) + M) V
///
/// No key can take more than e^(2 cap) times the weight of another, whatever the lengths of queries and keys. The
/// order is the trap: tanh after the mask would turn -∞ into -cap, and forbidden keys would have weight again.
///
///     softcappedAttention(queries: q, keys: k, values: v, cap: 50)
///     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - cap: a number above 0; Gemma 2 has 50.
///   - scale: the factor applied to the scores; 1/√d if omitted.
///   - mask: which keys each query may see.
/// - Returns: `[…, n, dᵥ]`.
/// - Refuses: a cap that is not above 0, as `softcapped: the cap 0.0 is not above 0`; whatever
///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: that of plain attention, and n m exponentials for tanh.
/// - Source: Gemma Team, "Gemma 2: improving open language models at a practical size", 2024, §2.
public func softcappedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, cap: Float, scale: Float? = nil, mask: AttentionMask? = nil
) -> Tensor {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  return fusedAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask, cap: cap)
    ?? tracedSoftcappedAttention(
      queries: queries, keys: keys, values: values, cap: cap, scale: scale, mask: mask
    ).output
}

/// Computes ``softcappedAttention(queries:keys:values:cap:scale:mask:)`` with every stage kept.
///
/// - Returns: the stages; ``AttentionTrace/scaled`` are the scaled scores after the cap.
/// - Refuses: whatever the plain form refuses.
public func tracedSoftcappedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, cap: Float, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionTrace {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
  let scores = matmul(queries, keys.swappedAxes(-1, -2))  // […, n, d] × […, d, m] = […, n, m]
  let capped = softcapped(scores * (scale ?? defaultScale(features: queries.dim(-1))), cap: cap)
  return AttentionTrace(scores: scores, scaled: capped, values: values, mask: mask)
}

extension Mechanism {
  static let softcap = Mechanism(
    id: "softcap", title: "Soft-capped attention", kind: .scores,
    paper: "Gemma Team, Gemma 2: improving open language models at a practical size, 2024",
    exactness: .different("scores are bent below a cap"),
    cost: "h n m (d + dᵥ) multiply-adds, 2 h n m exponentials, h n m weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
    work: { $0.denseWork + Work(exponentials: $0.heads * $0.queries * $0.keys) }
  ) {
    let trace = tracedSoftcappedAttention(queries: $0.queries, keys: $0.keys, values: $0.values, cap: 2)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

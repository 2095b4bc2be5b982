import Tensors

/// The gradient of a loss with respect to each input of an attention.
public struct AttentionGradient: Sendable, Equatable {
  /// ∂L/∂Q, the shape of the queries.
  public var queries: Tensor
  /// ∂L/∂K, the shape of the keys.
  public var keys: Tensor
  /// ∂L/∂V, the shape of the values.
  public var values: Tensor
  /// ∂L/∂S, with S the scaled and masked scores: `[…, n, m]`. Each row sums to 0, and a forbidden key has exactly 0.
  public var scores: Tensor
  /// ∂L/∂M, the shape of an additive mask's numbers; `nil` if there is no mask or a Boolean one.
  public var mask: Tensor?
}

/// Returns the gradient of a loss with respect to the queries, keys and values of attention, and to its mask if
/// additive.
///
///     S = s Q Kᵀ + M,  W = softmax(S),  O = W V,  G = ∂L/∂O
///
///     ∂L/∂V = Wᵀ G
///     ∂L/∂W = G Vᵀ
///     ∂L/∂S = W ⊙ (∂L/∂W - rowsum(W ⊙ ∂L/∂W)) = ∂L/∂M
///     ∂L/∂Q = s ∂L/∂S K
///     ∂L/∂K = s (∂L/∂S)ᵀ Q
///
/// The scale s appears twice, on the way in and on the way back; the gradient of S itself does not have it. A tensor
/// that was broadcast over batch or heads (keys that several heads read, a mask for all of them) has the sum of the
/// gradients of all its readers: `summed(to:)`.
///
///     let gradient = scaledDotProductAttentionGradient(queries: q, keys: k, values: v, upstream: g)
///     // q [2, 5, 8], k [7, 8], v [2, 7, 3], g [2, 5, 3]: gradient.keys [7, 8], gradient.scores [2, 5, 7]
///
/// - Parameters:
///   - queries: `[…, n, dₖ]`.
///   - keys: `[…, m, dₖ]`.
///   - values: `[…, m, dᵥ]`.
///   - upstream: the gradient G coming in, the shape of the output, `[…, n, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√dₖ if omitted.
///   - mask: which keys each query may see; all if omitted.
/// - Returns: gradients, each with the shape of its input.
/// - Refuses: whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses, in its words; an
///   upstream gradient of another shape, as `scaledDotProductAttentionGradient: the shapes of upstream and output
///   differ`.
/// - Cost: 3 n m (dₖ + dᵥ) multiply-adds for each head, a third of them to recompute the attention itself; seven grids
///   of n m numbers, four of them the stages of the attention.
/// - Numerics: a forbidden score was replaced and not used, so its gradient is exactly 0, whatever the mask's rule for
///   empty rows. A row that saw no key thus adds nothing to ∂L/∂Q and ∂L/∂K, and under ``EmptyRowRule/zero`` nothing to
///   ∂L/∂V. Under ``EmptyRowRule/nan`` one empty row makes ∂L/∂V NaN for all the keys of its head.
/// - Source: the chain rule; Dao et al., "FlashAttention", 2022, appendix B.2: there O's gradient is dO, W is P and the
///   row sums are D.
public func scaledDotProductAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionGradient {
  if sharesHeads(queries: queries, keys: keys, values: values) {
    return groupedQueryAttentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask)
  }
  let trace = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  guard upstream.shape == trace.output.shape else {
    refuse(upstreamShapeError("scaledDotProductAttentionGradient", upstream.shape, output: trace.output.shape))
  }
  let weights = trace.weights  // […, n, m]
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)  // […, m, n] × […, n, dᵥ] = […, m, dᵥ]
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))  // […, n, dᵥ] × […, dᵥ, m] = […, n, m]
  var byScores = softmaxGradient(weights: weights, upstream: byWeights.summed(to: weights.shape))
  if mask != nil { byScores = which(trace.masked .== -.infinity, 0, byScores) }
  let byProducts = byScores * (scale ?? defaultScale(features: queries.dim(-1)))
  let byQueries = matmul(byProducts, keys)  // […, n, m] × […, m, dₖ] = […, n, dₖ]
  let byKeys = matmul(byProducts.swappedAxes(-1, -2), queries)  // […, m, n] × […, n, dₖ] = […, m, dₖ]
  return AttentionGradient(
    queries: byQueries.summed(to: queries.shape), keys: byKeys.summed(to: keys.shape),
    values: byValues.summed(to: values.shape), scores: byScores,
    mask: mask.flatMap { $0.form == .additive ? byScores.summed(to: $0.shape) : nil })
}

/// Returns the error of an upstream gradient whose shape is not that of the output.
func upstreamShapeError(_ operation: String, _ upstream: [Int], output: [Int]) -> ShapeError {
  ShapeError(
    operation, "the shapes of upstream and output differ",
    operands: [.init("upstream", upstream), .init("output", output)])
}

import Tensors

/// Attention of more query heads than there are heads of keys and values.
///
///     query head i reads key head i / (h / kvHeads), rounded down
///
/// The query heads of a group get an axis of their own, along which the keys broadcast: no key is copied. With as many
/// heads of each, this is ``tracedScaledDotProductAttention(queries:keys:values:scale:mask:)`` as it stands.
///
/// - Parameters:
///   - queries: `[…, h, n, d]`.
///   - keys: `[…, kvHeads, m, d]`, kvHeads a divisor of h.
///   - values: `[…, kvHeads, m, dᵥ]`.
///   - mask: one for all heads, `[n, m]` or fewer axes.
/// - Returns: the output `[…, h, n, dᵥ]` and the weights `[…, h, n, m]`.
func groupedHeadsAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask? = nil
) -> AttentionResult {
  let leading = Array(queries.shape.dropLast(2))
  guard leading != Array(keys.shape.dropLast(2)) else {
    let trace = tracedScaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
  let (n, m, keyHeads) = (queries.dim(-2), keys.dim(-2), keys.dim(-3))
  let group = queries.dim(-3) / keyHeads
  let trace = tracedScaledDotProductAttention(
    queries: queries.reshaped(Array(leading.dropLast()) + [keyHeads, group, n, queries.dim(-1)]),
    keys: keys.expandedDimensions(axis: -3),  // […, kvHeads, m, d] to […, kvHeads, 1, m, d]
    values: values.expandedDimensions(axis: -3), scale: scale, mask: mask)
  return AttentionResult(
    output: trace.output.reshaped(leading + [n, values.dim(-1)]), weights: trace.weights.reshaped(leading + [n, m]))
}

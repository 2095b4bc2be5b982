import Tensors

/// Computes attention with one or several query heads for each head of keys and values.
///
/// - Parameters:
///   - queries: `[…, h, n, d]`, or without heads `[n, d]`.
///   - keys: `[…, kvHeads, m, d]`, kvHeads a divisor of h.
///   - values: `[…, kvHeads, m, dᵥ]`.
///   - mask: one for all heads, `[n, m]` or fewer axes.
/// - Returns: the output `[…, h, n, dᵥ]` and the weights `[…, h, n, m]`.
func groupedHeadsAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask? = nil
) -> AttentionResult {
  let isGrouped = queries.shape.dropLast(2) != keys.shape.dropLast(2)
  let trace =
    isGrouped
    ? tracedGroupedQueryAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
    : tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  return AttentionResult(output: trace.output, weights: trace.weights)
}

/// Returns the output of ``groupedHeadsAttention(queries:keys:values:scale:mask:)``, for whoever doesn't need the weights.
func groupedHeadsOutput(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask? = nil
) -> Tensor {
  queries.shape.dropLast(2) != keys.shape.dropLast(2)
    ? groupedQueryAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
    : scaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
}

import Tensors

/// Returns the gradient of attention in which several heads of queries share one head of keys and values.
///
///     head h of H reads key head g = h / (H / G), whole division
///     ∂L/∂K[g] = Σ over its H / G heads h of head h's own ∂L/∂K, ∂L/∂V[g] likewise
///
/// The H heads are written as G groups of H / G, `[…, G, H / G, n, d]`, and the keys as `[…, G, 1, m, d]`. Sharing is
/// then plain broadcasting along the axis of size 1, and its gradient the sum along it.
///
///     let gradient = groupedQueryAttentionGradient(queries: q, keys: k, values: v, upstream: g, mask: mask)
///     // q [6, 5, 8], k [2, 5, 8], v [2, 5, 3], g [6, 5, 3]: gradient.keys [2, 5, 8], gradient.scores [6, 5, 5]
///
/// - Parameters:
///   - queries: `[…, H, n, dₖ]`.
///   - keys: `[…, G, m, dₖ]`, G a divisor of H: H for multi-head, 1 for multi-query attention.
///   - values: `[…, G, m, dᵥ]`.
///   - upstream: the gradient coming in, `[…, H, n, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√dₖ if omitted.
///   - mask: a mask that broadcasts against `[…, H, n, m]`.
/// - Returns: gradients, each with the shape of its input; that of the scores has all H heads.
/// - Refuses: heads that are not shared out evenly, as `groupedQueryAttentionGradient: 2 key heads do not divide 5
///   query heads`; keys and values with different heads; fewer than three axes; whatever
///   ``scaledDotProductAttentionGradient(queries:keys:values:upstream:scale:mask:)`` refuses.
/// - Cost: 3 H n m (dₖ + dᵥ) multiply-adds, or H n m (3 dₖ + 2 dᵥ) if they are many: as many as if nothing were shared.
/// - Numerics: as in that function. The sum over a group is taken in `Double`.
/// - Source: Ainslie et al., "GQA: training generalized multi-query transformer models from multi-head checkpoints",
///   2023; one group is Shazeer, "Fast transformer decoding: one write-head is all you need", 2019.
public func groupedQueryAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionGradient {
  let operation = "groupedQueryAttentionGradient"
  if let error = groupedShapeError(operation, queries.shape, keys.shape, values.shape) { refuse(error) }
  let (heads, groups) = (queries.dim(-3), keys.dim(-3))
  // The joint leading axes, with the key heads' axis as long as that of the queries: known to broadcast.
  let leading = [keys.shape, values.shape].reduce(Array(queries.shape.dropLast(3))) {
    Tensor.broadcastShape($0, Array($1.dropLast(3)))!
  }
  let output = leading + [heads, queries.dim(-2), values.dim(-1)]
  guard upstream.shape == output else { refuse(upstreamShapeError(operation, upstream.shape, output: output)) }
  mask?.refuseUnlessFitting(scoresShape(queries.shape, keys.shape, heads: heads), hasHeads: true)
  let gradient = scaledDotProductAttentionGradient(
    queries: queries.grouped(groups), keys: keys.grouped(groups), values: values.grouped(groups),
    upstream: upstream.grouped(groups), scale: scale,
    mask: mask.map { $0.joined(with: $0, $0.form, $0.numbers.grouped(groups)) })
  return AttentionGradient(
    queries: gradient.queries.reshaped(queries.shape), keys: gradient.keys.reshaped(keys.shape),
    values: gradient.values.reshaped(values.shape),
    grid: gradient.grid.mapped { $0.flattened(start: -4, end: -3) },
    mask: mask.flatMap { mask in gradient.mask.map { $0.reshaped(mask.shape) } })
}

extension Tensor {
  /// Splits the axis of heads, third from the end, into groups and the heads of each: `[…, H, n, d]` to `[…, G, H / G,
  /// n, d]`.
  ///
  /// One head for all, or no axis of heads, stays one head for all: `[…, 1, 1, n, d]`.
  fileprivate func grouped(_ groups: Int) -> Tensor {
    guard ndim >= 3 else { return self }
    let heads = dim(-3)
    return reshaped(shape.dropLast(3) + (heads == 1 ? [1, 1] : [groups, heads / groups]) + shape.suffix(2))
  }
}

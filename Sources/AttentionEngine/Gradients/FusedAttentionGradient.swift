import Tensors

/// Computes the gradient of attention without a grid of scores, if it is large enough for that to pay; returns nil if the
/// plain way is to compute it.
///
/// The plain way computes, whatever their sizes: an additive mask, whose own gradient is made of the grid; the rules for rows
/// without a key that are neither zero nor, where there is no such row, NaN; tensors of different types; heads of fewer than
/// eight queries, which would leave most of a vector empty. And it refuses what is to be refused.
///
/// - Returns: gradients, each with the shape of its input; that of the scores is computed when it is asked for.
/// - Cost: 3 dₖ + 2 dᵥ multiply-adds for each pair of a query and a key that the mask doesn't forbid at the beginning or the end of
///   the query's row. A tensor that broadcasts has a gradient for each of its readers, and these are added up.
/// - Numerics: within n ε of double precision, not the bits of the plain way.
func fusedAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float?, mask: AttentionMask?
) -> AttentionGradient? {
  guard queries.ndim >= 2, keys.ndim >= 2, values.ndim >= 2, queries.dim(-2) >= 8 else { return nil }
  let features = queries.dim(-1) + values.dim(-1)
  guard FastLoops.isWorth(upstream.size / Swift.max(1, values.dim(-1)) * keys.dim(-2) * features) else { return nil }
  if attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) != nil { return nil }
  let (q, k, v) = (HeadRows(queries), HeadRows(keys), HeadRows(values))
  guard let grid = Tensor.broadcastShape(q.leading, k.leading), let leading = Tensor.broadcastShape(grid, v.leading),
    upstream.shape == leading + [q.count, v.features],
    let kernels = FastLoops.chosen
  else { return nil }
  let type = queries.dtype
  guard type.isFloatingPoint, [keys, values, upstream].allSatisfy({ $0.dtype == type }) else { return nil }
  var options = FusedAttentionOptions(scale: scale ?? defaultScale(features: q.features))
  options.emptyRowsAreNaN = (mask?.emptyRows ?? .nan) == .nan
  if let mask {
    guard mask.form == .boolean, mask.emptyRows == .zero || mask.emptyRows == .nan else { return nil }
    mask.refuseUnlessFitting(grid + [q.count, k.count])
    let visible = mask.visibleKeys(queries: q.count, keys: k.count)
    if options.emptyRowsAreNaN && visible.hasEmptyRows { return nil }
    options.visible = visible
  }
  let gradient = Tensor.fusedAttentionGradient(
    queries: q, keys: k, values: v, upstream: HeadRows(upstream), leading: leading, options, with: kernels)
  return AttentionGradient(
    queries: gradient.queries.summed(to: queries.shape).asType(type),
    keys: gradient.keys.summed(to: keys.shape).asType(type),
    values: gradient.values.summed(to: values.shape).asType(type),
    grid: .deferred {
      plainAttentionGradient(
        queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask
      ).scores
    }, mask: nil)
}

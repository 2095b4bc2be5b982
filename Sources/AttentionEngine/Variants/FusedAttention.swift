import Tensors

/// Computes attention without a grid of scores, if it is large enough for that to pay; returns nil if it isn't.
///
/// The caller has checked the shapes. What nobody asked to see isn't kept: the scores of a block of queries and keys exist
/// while the block is computed, and no longer.
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - mask: which keys each query may see.
///   - sinks: a further score for each head, or one number; none of them NaN or +∞.
///   - cap: the bound of scores.
///   - group: how many heads of queries share one of keys and values.
/// - Returns: `[…, n, dᵥ]`; nil if the plain way is to compute it.
/// - Numerics: within n ε of double precision, not the bits of the plain way.
/// - Source: Dao, "FlashAttention-2", 2023; rescaled only where a maximum has grown by more than a threshold, as in
///   FlashAttention-4.
func fusedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask?, sinks: Tensor? = nil,
  cap: Float? = nil, group: Int = 1
) -> Tensor? {
  let (n, m) = (queries.shape[queries.ndim - 2], keys.shape[keys.ndim - 2])
  let features = queries.shape[queries.ndim - 1] + values.shape[values.ndim - 1]
  // Fewer pairs than this take longer to share out than to compute, whatever the number of heads.
  if !FastLoops.isWorth(n * m * features * (queries.size / Swift.max(1, n * queries.shape[queries.ndim - 1]))) {
    return nil
  }
  let type = queries.dtype.promoted(with: keys.dtype).promoted(with: values.dtype)
  guard type.isFloatingPoint else { return nil }
  let result = fusedAttention(
    HeadRows(queries), HeadRows(keys).shared(by: group), HeadRows(values).shared(by: group),
    scale: scale, mask: mask, sinks: sinks, cap: cap)
  return result.map { $0.asType(type) }
}

/// Computes the attention of heads that may lie side by side, without a grid of scores.
///
/// - Parameter putsHeadsSideBySide: whether the heads of the output are to lie side by side.
/// - Returns: `[…, n, dᵥ]`, or `[…, n, h dᵥ]`; nil if the plain way is to compute it: there are no fast loops, the mask
///   has a rule for rows without a key that takes a grid, or something is to be refused.
func fusedAttention(
  _ queries: HeadRows, _ keys: HeadRows, _ values: HeadRows, scale: Float?, mask: AttentionMask?, sinks: Tensor? = nil,
  cap: Float? = nil, putsHeadsSideBySide: Bool = false
) -> Tensor? {
  guard let kernels = FastLoops.chosen, queries.count > 0, keys.count > 0, queries.features > 0 else { return nil }
  let rule = mask?.emptyRows ?? .nan
  guard rule == .zero || rule == .nan else { return nil }
  guard let grid = Tensor.broadcastShape(queries.leading, keys.sharedLeading),
    let leading = Tensor.broadcastShape(grid, values.sharedLeading)
  else { return nil }
  if let sinks, !isFit(sinks, heads: leading.last) { return nil }
  if let cap, !(cap > 0) { return nil }
  var options = FusedAttentionOptions(scale: scale ?? defaultScale(features: queries.features))
  if let mask {
    mask.refuseUnlessFitting(grid + [queries.count, keys.count], hasHeads: (sinks?.size ?? 1) > 1)
    options.visible = mask.visibleKeys(queries: queries.count, keys: keys.count)
  }
  options.emptyRowsAreNaN = rule == .nan
  options.sinks = sinks
  options.softcap = cap == .infinity ? nil : cap
  options.putsHeadsSideBySide = putsHeadsSideBySide
  return Tensor.fusedAttention(
    queries: queries, keys: keys, values: values, leading: leading, options, with: kernels
  ).output
}

/// Returns whether sinks are one for each head, or for all, and neither NaN nor +∞; others are refused by the plain way.
private func isFit(_ sinks: Tensor, heads: Int?) -> Bool {
  sinks.ndim <= 1 && (sinks.size == 1 || sinks.size == heads) && sinks.firstNumber(unless: sinks .< .infinity) == nil
}

extension AttentionMask {
  /// Returns the keys that each query sees by this mask, which fits their scores.
  package func visibleKeys(queries: Int, keys: Int) -> VisibleKeys {
    isCausal && numbers.size == 1 && form == .boolean && truths.item(Bool.self)
      ? VisibleKeys(causal: queries, keys: keys)
      : VisibleKeys(numbers, isCausal: isCausal, queries: queries, keys: keys)
  }
}

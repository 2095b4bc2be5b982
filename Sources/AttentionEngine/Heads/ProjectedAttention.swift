import Tensors

/// Computes the attention of projected tokens, whose heads stay side by side, if it is large enough for the fast loops.
///
/// The caller has checked the shapes. Nothing is cut or moved: the loops read each head's features where the projection wrote
/// them, and write the outputs where the next projection reads them.
///
/// - Parameters:
///   - heads: the heads of the queries.
///   - keyHeads: the heads of the keys and values, a divisor of `heads`.
/// - Returns: the outputs of all heads side by side, `[…, n, h dᵥ]`; nil if the plain way is to compute them.
func projectedAttention(
  _ queries: Tensor, _ keys: Tensor, _ values: Tensor, _ queryProjection: Linear, _ keyProjection: Linear,
  _ valueProjection: Linear, heads: Int, keyHeads: Int, mask: AttentionMask?
) -> Tensor? {
  let rows = queries.size / Swift.max(1, queries.dim(-1))
  let widths = queryProjection.outputDimensions + valueProjection.outputDimensions / keyHeads * heads
  guard FastLoops.isWorth(rows * keys.dim(-2) * widths) else { return nil }
  let projected = [(queries, queryProjection), (keys, keyProjection), (values, valueProjection)].map { $1($0) }
  guard projected.allSatisfy({ $0.dtype == .float32 }) else { return nil }
  return fusedAttention(
    HeadRows(sideBySide: projected[0], heads: heads),
    HeadRows(sideBySide: projected[1], heads: keyHeads).shared(by: heads / keyHeads),
    HeadRows(sideBySide: projected[2], heads: keyHeads).shared(by: heads / keyHeads),
    scale: nil, mask: mask, putsHeadsSideBySide: true)
}

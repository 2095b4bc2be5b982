import Tensors

/// Computes attention tile by tile: the grid of scores never exists, and the result is that of plain attention.
///
///     for each tile of queries:
///       for each tile of keys:    m, l, o ← m, l, o and e^(Q Kᵀ / √d), as in ``OnlineSoftmax``
///       output = o / l
///
/// This is FlashAttention's forward pass without the hardware. On hardware the gain is that a tile of scores stays in a
/// processor's fast memory, whereas the whole grid would have to be written out and read again: the multiply-adds are
/// the same, the bytes moved are far fewer. With a mask, a tile in which every key is forbidden is not computed at all.
///
///     let part = tiledAttention(queries: q, keys: k, values: v, mask: mask, queryTile: 2, keyTile: 3)
///     part.output       // q [2, 5, 8], v [2, 7, 3]: [2, 5, 3]
///     part.logSumExp    // [2, 5]: for a backward pass to recompute the weights
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√d if omitted.
///   - mask: which keys each query may see; all if omitted.
///   - queryTile: queries in a tile; the last tile is shorter if it does not divide them.
///   - keyTile: keys in a tile.
/// - Returns: the output and the logarithm of each row's denominator.
/// - Refuses: tiles without a size, as `tiledAttention: the tiles 0 by 3 are not at least 1 by 1`; whatever
///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: n m (d + dᵥ) multiply-adds and n m + n ⌈m / keyTile⌉ exponentials for each head; queryTile × keyTile scores
///   at a time.
/// - Numerics: as plain attention, in another order of addition: equal to a few units in the last place.
/// - Source: Dao et al., "FlashAttention: fast and memory-efficient exact attention with IO-awareness", 2022, algorithm
///   1; the loops are nested as in Dao, "FlashAttention-2", 2023, algorithm 1. Bᵣ is `queryTile`, B_c `keyTile`.
public func tiledAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil, queryTile: Int,
  keyTile: Int
) -> PartialAttention {
  guard queryTile >= 1 && keyTile >= 1 else {
    refuse(ShapeError("tiledAttention", "the tiles \(queryTile) by \(keyTile) are not at least 1 by 1"))
  }
  let operands = AttentionOperands(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  let tiles = operands.ranges(ofQueriesBy: queryTile)
  let parts = tiles.map { rows in
    var softmax = OnlineSoftmax()
    for columns in ranges(of: keys.dim(-2), by: keyTile) {
      operands.add(rows: rows, columns: columns, to: &softmax)
    }
    return softmax.part(shape: operands.outputShape(rows: rows.count))
  }
  return PartialAttention(rows: parts).emptyRows(mask, values: values)
}

extension Mechanism {
  static let tiled = Mechanism(
    id: "tiled", title: "Tiled attention (FlashAttention)", kind: .efficient,
    paper: "Dao et al., FlashAttention: fast and memory-efficient exact attention with IO-awareness, 2022",
    exactness: .exact,
    cost: "h n m (d + dᵥ) multiply-adds, h n (m + ⌈m / w⌉) exponentials, at most h w² scores at a time",
    laws: [.keysInAnyOrder, .tokensInAnyOrder, .plain],
    work: {
      let (rows, tiles) = ($0.heads * $0.queries, AttentionMask.blockCount($0.keys, $0.window))
      let tile = Swift.min($0.window, $0.queries) * Swift.min($0.window, $0.keys)
      return Work(
        multiplyAdds: rows * $0.keys * ($0.features + $0.valueFeatures), exponentials: rows * ($0.keys + tiles),
        scoreBytes: 4 * $0.heads * tile)
    }
  ) {
    let part = tiledAttention(
      queries: $0.queries, keys: $0.keys, values: $0.values, queryTile: $0.size.window, keyTile: $0.size.window)
    return AttentionResult(output: part.output)
  }
}

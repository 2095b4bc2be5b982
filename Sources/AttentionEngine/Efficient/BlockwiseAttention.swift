import Tensors

/// Computes attention to each block of keys by itself, and joins the results by their denominators.
///
///     partᵦ = attention to the keys of block β, with log Σ e^s
///     output = all parts ``PartialAttention/merged(with:)``
///
/// ``tiledAttention(queries:keys:values:scale:mask:queryTile:keyTile:)`` carries a state from block to block. Here no
/// block waits for another: the blocks can lie in different memories, or on different machines.
///
///     blockwiseAttention(queries: q, keys: k, values: v, blockSize: 3)    // q [2, 5, 8], k [2, 7, 8]: three parts
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√d if omitted.
///   - mask: which keys each query may see; all if omitted.
///   - blockSize: keys in a block; the last is shorter if it does not divide them.
/// - Returns: the output and the logarithm of each row's denominator.
/// - Refuses: blocks without a size, as `blockwiseAttention: the block size 0 is not at least 1`; whatever
///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: n m (d + dᵥ) multiply-adds for each head; n m exponentials, n more for each block and 2 n for each join; n ×
///   blockSize scores at a time.
/// - Source: Liu and Abbeel, "Blockwise parallel transformer for large context models", 2023; joined as in
///   Flash-decoding, 2023.
public func blockwiseAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil, blockSize: Int
) -> PartialAttention {
  if blockSize < 1 {
    refuse(ShapeError("blockwiseAttention", "the block size \(blockSize) is not at least 1"))
  }
  let operands = AttentionOperands(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  let rows = 0..<queries.dim(-2)
  let parts = ranges(of: keys.dim(-2), by: blockSize).map { columns in
    var softmax = OnlineSoftmax()
    operands.add(rows: rows, columns: columns, to: &softmax)
    return softmax.part(shape: operands.outputShape(rows: rows.count))
  }
  let whole = parts.dropFirst().reduce(parts.first) { $0?.merged(with: $1) }
  let none = OnlineSoftmax().part(shape: operands.outputShape(rows: rows.count))
  return (whole ?? none).emptyRows(mask, values: values)
}

extension Mechanism {
  static let blockwise = Mechanism(
    id: "blockwise", title: "Blockwise attention", kind: .efficient,
    paper: "Liu and Abbeel, Blockwise parallel transformer for large context models, 2023",
    exactness: .exact,
    cost: "h n m (d + dᵥ) multiply-adds, h n (m + 3 ⌈m / w⌉ - 2) exponentials, at most h n w scores at a time",
    laws: [.keysInAnyOrder, .tokensInAnyOrder, .plain],
    work: {
      let (rows, blocks) = ($0.heads * $0.queries, AttentionMask.blockCount($0.keys, $0.window))
      return Work(
        multiplyAdds: rows * $0.keys * ($0.features + $0.valueFeatures),
        exponentials: rows * ($0.keys + blocks + 2 * Swift.max(0, blocks - 1)),
        scoreBytes: 4 * rows * Swift.min($0.window, $0.keys))
    }
  ) {
    let part = blockwiseAttention(
      queries: $0.queries, keys: $0.keys, values: $0.values, blockSize: $0.size.window)
    return AttentionResult(output: part.output)
  }
}

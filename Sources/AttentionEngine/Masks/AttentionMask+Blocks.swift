import Tensors

extension AttentionMask {
  /// Returns a mask in which blocks of tokens see blocks of tokens, as given by a table of Booleans, or of ones and zeros.
  ///
  ///     allowed[i, j] = layout[⌊i / B⌋, ⌊j / B⌋]
  ///
  /// Hardware multiplies blocks, not single numbers: a mask made of blocks can be fast. If the size does not divide the
  /// tokens, the last block is shorter.
  ///
  ///     AttentionMask.blocks([[1, 0], [1, 1]], size: 2, queries: 3, keys: 4).allowed
  ///     // true true false false / true true false false / true true true true
  ///
  /// Inside an allowed block a query sees later keys too; with `&& .causal(…)` it does not. Blocks of queries are
  /// counted from the first query, blocks of keys from the first key, even if their numbers differ.
  ///
  /// - Parameters:
  ///   - layout: which block sees which, `[…, ⌈queries / B⌉, ⌈keys / B⌉]`; the third axis from the right is that of
  ///     heads.
  ///   - size: B, tokens in a block.
  ///   - queries: the number of queries.
  ///   - keys: the number of keys.
  /// - Returns: a mask of shape `[…, queries, keys]`.
  /// - Refuses: a size below 1, as `blocks: the size 0 is not at least 1`; a layout with another number of blocks, as
  ///   `blocks: the layout has 2 by 2 blocks, the tokens make 3 by 3`; a layout of other numbers than 0 and 1, as `blocks: the number 2.0 is neither
  ///   0 nor 1`; a negative count.
  /// - Cost: queries × keys numbers.
  /// - Source: Child et al., "Generating long sequences with sparse transformers", 2019, §5.5; Gray, Radford and
  ///   Kingma, "GPU kernels for block-sparse weights", 2017.
  public static func blocks(_ layout: Tensor, size: Int, queries: Int, keys: Int) -> AttentionMask {
    if size < 1 { refuse(ShapeError("blocks", "the size \(size) is not at least 1")) }
    let grid = RelativeGrid(queries: queries, keys: keys, offset: 0, in: "blocks")
    let (rows, columns) = (blockCount(grid.queries, size), blockCount(grid.keys, size))
    guard layout.ndim >= 2 else {
      refuse(
        ShapeError("blocks", "the layout needs two axes, blocks and blocks", operands: [.init("layout", layout.shape)]))
    }
    guard layout.dim(-2) == rows && layout.dim(-1) == columns else {
      refuse(
        ShapeError(
          "blocks",
          "the layout has \(layout.dim(-2)) by \(layout.dim(-1)) blocks, the tokens make \(rows) by \(columns)",
          operands: [.init("layout", layout.shape)],
          details: [.init("tokens", "\(queries) queries and \(keys) keys in blocks of \(size)")]))
    }
    let truths = truths(of: layout, in: "blocks")
    let byRow = take(truths, Tensor((0..<queries).map { $0 / size }), axis: layout.ndim - 2)
    return .allowing(take(byRow, Tensor((0..<keys).map { $0 / size }), axis: layout.ndim - 1))
  }

  /// Returns how many blocks of a size hold a number of tokens, the last perhaps shorter.
  static func blockCount(_ tokens: Int, _ size: Int) -> Int {
    tokens / size + (tokens % size == 0 ? 0 : 1)
  }

  /// Returns a mask in which tokens see only their own block, before and after them.
  ///
  ///     allowed[i, j] = true if ⌊i / B⌋ = ⌊j / B⌋
  ///
  ///     AttentionMask.blockDiagonal(tokens: 3, size: 2).allowed    // true true false / true true false / false false true
  ///
  /// - Parameters:
  ///   - tokens: the number of tokens, of queries and keys alike.
  ///   - size: B, tokens in a block.
  /// - Returns: a mask of shape `[tokens, tokens]`.
  /// - Refuses: whatever ``blocks(_:size:queries:keys:)`` refuses.
  /// - Cost: tokens² numbers.
  /// - Source: Qiu et al., "Blockwise self-attention for long document understanding", 2020.
  public static func blockDiagonal(tokens: Int, size: Int) -> AttentionMask {
    let count = size < 1 || tokens < 0 ? 0 : blockCount(tokens, size)
    return blocks(.eye(count), size: size, queries: tokens, keys: tokens)
  }
}

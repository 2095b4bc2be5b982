import Tensors

extension AttentionMask {
  /// Returns BigBird's mask: each block of tokens sees its neighbours, a few global blocks, and some random ones.
  ///
  ///     layout[a, b] = true if |a - b| ≤ w, or a < g, or b < g, or random[a, b]
  ///
  /// The window covers near tokens, global blocks carry information between any two tokens in two steps, and random
  /// links give the graph of visible tokens short paths. The paper's theorem 1 needs the global ones alone: with a token
  /// that sees all and is seen by all, sparse attention approximates every continuous function of a sequence of numbers
  /// from 0 to 1, as dense attention does, given layers enough. It may need many: its proposition 1 has a task that one
  /// dense layer solves, and sparse ones with about n links only in about n layers, if a common conjecture holds
  /// (orthogonal vectors).
  ///
  ///     let random = AttentionMask.randomBlocks(count: 4, each: 1, windowBlocks: 1, globalBlocks: 1, seed: 7)
  ///     AttentionMask.bigBird(tokens: 12, blockSize: 3, windowBlocks: 1, globalBlocks: 1, randomBlocks: random)
  ///
  /// - Parameters:
  ///   - tokens: the number of tokens, of queries and keys alike.
  ///   - blockSize: B, tokens in a block; the last may be shorter.
  ///   - windowBlocks: w, the number of blocks seen on each side.
  ///   - globalBlocks: g, the number of first blocks that see everything and are seen by everything.
  ///   - randomBlocks: further blocks, `[…, ⌈tokens / B⌉, ⌈tokens / B⌉]`; the third axis from the right is that of
  ///     heads.
  /// - Returns: a mask of shape `[…, tokens, tokens]`.
  /// - Refuses: a negative number of blocks, as `bigBird: the number of window blocks -1 is negative`; whatever
  ///   ``blocks(_:size:queries:keys:)`` refuses.
  /// - Cost: as a mask, that of dense attention;
  ///   ``bigBirdAttention(queries:keys:values:blockSize:windowBlocks:globalBlocks:randomBlocks:scale:)`` computes only
  ///   the scores that it allows.
  /// - Source: Zaheer et al., "Big Bird: transformers for longer sequences", 2020, §2, §3.2, §3.4 and appendix D; its window is
  ///   2w + 1 blocks. This is its ITC form, whose global tokens are among the sequence's own.
  public static func bigBird(
    tokens: Int, blockSize: Int, windowBlocks: Int, globalBlocks: Int, randomBlocks: Tensor? = nil
  ) -> AttentionMask {
    if blockSize < 1 { refuse(ShapeError("bigBird", "the block size \(blockSize) is not at least 1")) }
    if tokens < 0 { refuse(ShapeError("bigBird", "the number of tokens \(tokens) is negative")) }
    let layout = bigBirdLayout(
      count: blockCount(tokens, blockSize), windowBlocks: windowBlocks, globalBlocks: globalBlocks,
      randomBlocks: randomBlocks)
    return blocks(layout, size: blockSize, queries: tokens, keys: tokens)
  }

  /// Returns which block sees which, `[…, count, count]`.
  static func bigBirdLayout(count: Int, windowBlocks: Int, globalBlocks: Int, randomBlocks: Tensor?) -> Tensor {
    for (name, number) in [("window", windowBlocks), ("global", globalBlocks)] where number < 0 {
      refuse(ShapeError("bigBird", "the number of \(name) blocks \(number) is negative"))
    }
    let grid = RelativeGrid(queries: count, keys: count, offset: 0, in: "bigBird")
    let fixed = grid.mask { abs($0 - $1) <= windowBlocks || $0 < globalBlocks || $1 < globalBlocks }.allowed
    guard let randomBlocks else { return fixed }
    guard randomBlocks.ndim >= 2 && randomBlocks.shape.suffix(2) == [count, count] else {
      refuse(
        ShapeError(
          "bigBird", "the random blocks are not \(count) by \(count)",
          operands: [.init("randomBlocks", randomBlocks.shape)]))
    }
    return fixed .|| randomBlocks
  }

  /// Draws blocks for each block to see besides its window and the global ones, without replacement.
  ///
  ///     AttentionMask.randomBlocks(count: 5, each: 1, windowBlocks: 1, globalBlocks: 1, seed: 3).sum(axis: -1)
  ///     // 0 1 1 1 1: the first block is global and sees everything
  ///
  /// - Parameters:
  ///   - count: the total number of blocks.
  ///   - each: the number of further blocks that a block sees; all that are left, if they are fewer.
  ///   - windowBlocks: the number of blocks that it sees on each side anyway.
  ///   - globalBlocks: the number of first blocks that it sees anyway.
  ///   - seed: the seed of the random choice.
  /// - Returns: Booleans, `[count, count]`.
  /// - Refuses: a negative number, as `randomBlocks: the number -1 is negative`.
  /// - Cost: count² numbers, sorted row by row.
  /// - Source: Zaheer et al. 2020, §2: r keys for each query.
  public static func randomBlocks(
    count: Int, each: Int, windowBlocks: Int, globalBlocks: Int, seed: Int
  ) -> Tensor {
    if let negative = [count, each, windowBlocks, globalBlocks].first(where: { $0 < 0 }) {
      refuse(ShapeError("randomBlocks", "the number \(negative) is negative"))
    }
    let fixed = bigBirdLayout(
      count: count, windowBlocks: windowBlocks, globalBlocks: globalBlocks, randomBlocks: nil)
    // The greatest of independent numbers are a choice in which all are equally likely.
    let lots = Tensor.uniform([count, count], seed: seed)
    var chosen = Tensor.zeros([count, count], dtype: .bool)
    for row in 0..<count {
      let order = (0..<count).filter { !fixed[row, $0].item(Bool.self) }
        .sorted { lots[row, $0].item() > lots[row, $1].item() }
      for column in order.prefix(each) { chosen[row, column] = Tensor(true) }
    }
    return chosen
  }
}

import Tensors

/// Computes BigBird's attention block by block, without the scores that its mask forbids.
///
///     for each block a of queries:   Jₐ = the keys of all blocks b with layout[a, b] true
///                                    outputₐ = softmax(Qₐ K[Jₐ]ᵀ / √d) V[Jₐ]
///
/// The result is that of dense attention under
/// ``AttentionMask/bigBird(tokens:blockSize:windowBlocks:globalBlocks:randomBlocks:)``, where the parts of the layout
/// are explained. Each block of queries takes one product with the blocks that it sees: whole matrices, whereas a mask
/// of single positions would leave single rows.
///
///     bigBirdAttention(queries: q, keys: k, values: v, blockSize: 3, windowBlocks: 1, globalBlocks: 1)
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, n, d]`, of the same tokens.
///   - values: `[…, n, dᵥ]`.
///   - blockSize: tokens in a block; the last may be shorter.
///   - windowBlocks: the number of blocks seen on each side.
///   - globalBlocks: the number of first blocks that see everything and are seen by everything.
///   - randomBlocks: further blocks, `[blocks, blocks]`; for different blocks in each head, call this once per head.
///   - scale: the factor applied to the scores; 1/√d if omitted.
/// - Returns: the outputs, and the weights that were computed.
/// - Refuses: queries and keys of different tokens, as `bigBird: 5 queries and 7 keys are not the same tokens`;
///   whatever the mask and ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuse.
/// - Cost: for each head n (2w + 1 + r + 2g) B scores at most, with w window, r random and g global blocks of size B;
///   d + dᵥ multiply-adds and an exponential for each.
/// - Source: Zaheer et al., "Big Bird: transformers for longer sequences", 2020, appendix D.
public func bigBirdAttention(
  queries: Tensor, keys: Tensor, values: Tensor, blockSize: Int, windowBlocks: Int, globalBlocks: Int,
  randomBlocks: Tensor? = nil, scale: Float? = nil
) -> GatheredAttention {
  let operands = AttentionOperands(queries: queries, keys: keys, values: values, scale: scale, mask: nil)
  let n = operands.tokenCount(in: "bigBird")
  if blockSize < 1 { refuse(ShapeError("bigBird", "the block size \(blockSize) is not at least 1")) }
  let blocks = ranges(of: n, by: blockSize)
  let layout = AttentionMask.bigBirdLayout(
    count: blocks.count, windowBlocks: windowBlocks, globalBlocks: globalBlocks, randomBlocks: randomBlocks)
  guard layout.ndim == 2 else {
    refuse(
      ShapeError(
        "bigBird", "the random blocks have more than two axes", operands: [.init("randomBlocks", layout.shape)],
        repair: "call it for each head, with that head's blocks"))
  }
  let groups = blocks.enumerated().map { a, rows in
    (queries: rows, keys: blocks.indices.filter { layout[a, $0].item(Bool.self) }.flatMap { blocks[$0] })
  }
  return GatheredAttention(keyCount: n, outputShape: operands.outputShape(rows: n), groups) { rows, seen in
    tracedScaledDotProductAttention(
      queries: queries[.ellipsis, rows, 0...], keys: keys[.ellipsis, seen, 0...], values: values[.ellipsis, seen, 0...],
      scale: operands.scale)
  }
}

extension Mechanism {
  static let bigBird = Mechanism(
    id: "bigbird", title: "BigBird", kind: .efficient,
    paper: "Zaheer et al., Big Bird: transformers for longer sequences, 2020", exactness: .exact,
    cost:
      "at most h n (2 w + 1 + r + 2 g) B (d + dᵥ) multiply-adds, one exponential and weight for d + dᵥ of them, B a block",
    laws: [.rowsSumToOne], isSelfAttention: true,
    work: {
      // The pairs of tokens in all pairs of blocks that see each other; the last block may be shorter.
      let lengths = ranges(of: $0.keys, by: $0.window).map(\.count)
      let layout = AttentionMask.bigBirdLayout(
        count: lengths.count, windowBlocks: 1, globalBlocks: 1, randomBlocks: randomBlocks(for: $0))
      let pairs = zip(0..., layout.asArray()).reduce(0) { sum, entry in
        entry.1 == 0 ? sum : sum + lengths[entry.0 / lengths.count] * lengths[entry.0 % lengths.count]
      }
      return Work(
        multiplyAdds: $0.heads * pairs * ($0.features + $0.valueFeatures), exponentials: $0.heads * pairs,
        scoreBytes: 4 * $0.heads * pairs)
    }
  ) {
    let result = bigBirdAttention(
      queries: $0.queries, keys: $0.keys, values: $0.values, blockSize: $0.size.window, windowBlocks: 1,
      globalBlocks: 1, randomBlocks: randomBlocks(for: $0.size))
    return AttentionResult(output: result.output, weights: result.weights)
  }

  /// Draws one random block for each block, the same for all heads and seeds: different draws cost different work,
  /// since the last block may be shorter.
  private static func randomBlocks(for size: AttentionSize) -> Tensor {
    AttentionMask.randomBlocks(
      count: AttentionMask.blockCount(size.keys, size.window), each: 1, windowBlocks: 1, globalBlocks: 1, seed: 1)
  }
}

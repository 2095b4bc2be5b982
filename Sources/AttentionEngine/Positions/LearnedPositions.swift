import Tensors

/// A table of positions: each position has its own learned row, to be added to the embedding of the token.
///
///     yₚ = xₚ + table[p]
///
/// Rows know nothing of each other: that 3 comes after 2 must be learned, and a position past the table's end has no
/// row at all and is refused. Wrapping around or repeating the last row would be wrong without a warning.
///
///     let tokens = Embedding(embeddingCount: 100, dimensions: 8, seed: 1)
///     let positions = LearnedPositions(count: 512, dimensions: 8, seed: 2)
///     positions(tokens([3, 14, 15]))                 // [3, 8], at the positions 0, 1, 2
///     positions(tokens([92]), offset: 3)             // [1, 8], the next token
///
/// - Source: Gehring et al., "Convolutional sequence to sequence learning", 2017, section 3.1; GPT-2's `wpe`. Vaswani
///   et al. 2017, table 3, row E: as good as sinusoids if training saw every position.
public struct LearnedPositions: Sendable, Equatable {
  /// A row for each position, `[count, dimensions]`.
  public let table: Tensor

  /// Creates positions from given rows.
  ///
  /// - Parameter table: `[count, dimensions]`.
  /// - Refuses: another number of axes, as `LearnedPositions: the table needs two axes, places and features`.
  public init(table: Tensor) {
    guard table.ndim == 2 else {
      refuse(
        ShapeError(
          "LearnedPositions", "the table needs two axes, places and features", operands: [.init("table", table.shape)]))
    }
    self.table = table
  }

  /// Creates random rows, as before training: normal numbers with the standard deviation 0.02, as in BERT's and
  /// transformers' code. OpenAI's code for GPT-2 has 0.02 for its tokens and 0.01 for its positions.
  ///
  /// - Parameters:
  ///   - count: the greatest number of positions.
  ///   - dimensions: the width of a row.
  ///   - seed: the seed of the random rows.
  /// - Refuses: a negative size, as `LearnedPositions: a size is negative, -1`.
  public init(count: Int, dimensions: Int, seed: Int) {
    if let negative = [count, dimensions].first(where: { $0 < 0 }) {
      refuse(ShapeError("LearnedPositions", "a size is negative, \(negative)"))
    }
    table = .normal([count, dimensions], scale: 0.02, seed: seed)
  }

  /// Returns the rows of consecutive positions.
  ///
  /// - Parameters:
  ///   - count: the number of positions.
  ///   - offset: the first position.
  /// - Returns: `[count, dimensions]`.
  /// - Refuses: positions that the table does not have, as `LearnedPositions: 5 places from 510 on are not all in a
  ///   table of 512`; a negative count.
  /// - Cost: a copy of the rows.
  public func rows(count: Int, offset: Int = 0) -> Tensor {
    guard count >= 0 else { refuse(ShapeError("LearnedPositions", "the count \(count) is negative")) }
    let (end, overflows) = offset.addingReportingOverflow(count)
    guard offset >= 0 && !overflows && end <= table.dim(0) else {
      let places = count == 1 ? "the place \(offset) is not" : "\(count) places from \(offset) on are not all"
      refuse(
        ShapeError(
          "LearnedPositions", "\(places) in a table of \(table.dim(0))",
          operands: [.init("table", table.shape, axes: [0])]))
    }
    return table[offset..<end]
  }

  /// Adds to each embedding the row of its position.
  ///
  /// - Parameters:
  ///   - embeddings: `[…, n, dimensions]`.
  ///   - offset: the position of the first embedding.
  /// - Returns: the shape of the embeddings.
  /// - Refuses: embeddings of another width, as `LearnedPositions: the embeddings have 7 features, the rows 8`;
  ///   whatever ``rows(count:offset:)`` refuses.
  /// - Cost: an addition per element.
  public func callAsFunction(_ embeddings: Tensor, offset: Int = 0) -> Tensor {
    refuseOtherEmbeddings(embeddings, table.dim(1), in: "LearnedPositions")
    return embeddings + rows(count: embeddings.dim(-2), offset: offset)  // […, n, d] + [n, d]
  }
}

extension Mechanism {
  static let learnedPositions = Mechanism(
    id: "learned-positions", title: "Learned positions", kind: .positions,
    paper: "Gehring et al., Convolutional sequence to sequence learning, 2017",
    exactness: .different("a row for each place is added to queries and keys"),
    cost:
      "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; h (n + m) d additions of the rows; the table is max(n, m) d numbers",
    laws: [.rowsSumToOne], work: \.denseWork
  ) {
    let (n, m) = ($0.size.queries, $0.size.keys)
    let positions = LearnedPositions(table: .normal([Swift.max(n, m), $0.size.features], seed: $0.seed &+ 4))
    let trace = tracedScaledDotProductAttention(
      queries: positions($0.queries, offset: Swift.max(0, m - n)),
      keys: positions($0.keys, offset: Swift.max(0, n - m)), values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

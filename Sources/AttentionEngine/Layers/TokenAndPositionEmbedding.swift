import Tensors

/// What a token is and where it stands, added: two tables, both learned.
///
///     xᵢ = tokens[idᵢ] + positions[start + i]
///
/// Attention itself does not know the order of its tokens; this is the simplest way to tell it. What it costs: a
/// position that the table does not have cannot be used, and one that training never reached is random.
///
///     let embed = TokenAndPositionEmbedding(embeddingCount: 100, positionCount: 16, dimensions: 8, seed: 1)
///     embed(Tensor([3, 14, 15]))               // [3, 8], at the positions 0, 1, 2
///     embed(Tensor([92]), start: 3)            // [1, 8], the next token
///
/// - Source: Gehring et al., "Convolutional sequence to sequence learning", 2017, section 3.1; GPT-2 and BERT.
public struct TokenAndPositionEmbedding: Sendable, Equatable {
  /// The table of tokens, `[vocabulary, d]`.
  public var tokens: Embedding
  /// The table of positions, `[longest, d]`.
  public var positions: Embedding

  /// Two given tables.
  ///
  /// - Refuses: features that differ, as `tokenAndPosition: the tables differ in features, 8 and 6`.
  public init(tokens: Embedding, positions: Embedding) {
    self.tokens = tokens
    self.positions = positions
    refuseUnlessAlike()
  }

  /// Two random tables.
  ///
  /// - Parameters:
  ///   - embeddingCount: the size of the vocabulary.
  ///   - positionCount: the length of the longest sequence, in tokens.
  ///   - dimensions: the features of a vector, d.
  ///   - seed: what the numbers are drawn from.
  /// - Refuses: sizes below 1, as `embedding: the sizes 0 and 8 are not both above 0`.
  public init(embeddingCount: Int, positionCount: Int, dimensions: Int, seed: Int) {
    var seeds = SplitMix64(seed: seed)
    tokens = Embedding(embeddingCount: embeddingCount, dimensions: dimensions, seed: seeds.seed())
    positions = Embedding(embeddingCount: positionCount, dimensions: dimensions, seed: seeds.seed())
  }

  /// The vectors of tokens in their places.
  ///
  /// - Parameters:
  ///   - ids: `[…, n]`, whole numbers from 0 to vocabulary - 1.
  ///   - start: the position of the first: how many tokens came before, as after a cache.
  /// - Returns: `[…, n, d]`.
  /// - Refuses: positions that the table does not have, as
  ///   `tokenAndPosition: the 3 positions from 14 on are not all from 0 to 15`; an id that is not in its table; a single
  ///   id without an axis.
  /// - Cost: no multiply-adds; 2 d numbers an id.
  public func callAsFunction(_ ids: Tensor, start: Int = 0) -> Tensor {
    refuseUnlessAlike()
    guard let n = ids.shape.last else {
      refuse(
        ShapeError("tokenAndPosition", "the ids need an axis, their positions", operands: [.init("ids", ids.shape)]))
    }
    let count = positions.weight.dim(0)
    guard start >= 0 && start <= count && n <= count - start else {
      let asked = n == 1 ? "the position \(start) is not" : "the \(n) positions from \(start) on are not all"
      refuse(
        ShapeError(
          "tokenAndPosition", "\(asked) from 0 to \(count - 1)",
          operands: [
            .init("ids", ids.shape, axes: [ids.ndim - 1]), .init("positions", positions.weight.shape, axes: [0]),
          ]))
    }
    return tokens(ids) + positions(Tensor(start..<(start + n)))  // […, n, d] + [n, d]
  }

  private func refuseUnlessAlike() {
    let (a, b) = (tokens.weight, positions.weight)
    guard a.shape.last == b.shape.last else {
      refuse(
        ShapeError(
          "tokenAndPosition", "the tables differ in features, \(a.dim(-1)) and \(b.dim(-1))",
          operands: [.init("tokens", a.shape, axes: [a.ndim - 1]), .init("positions", b.shape, axes: [b.ndim - 1])]))
    }
  }
}

import Tensors

/// A table with one vector for each token of a vocabulary.
///
///     embedding(id) = row id of the table
///
/// This is a look-up, equal to multiplying a one-hot row by the table, without the multiplications. In reverse, it
/// scores every token of the vocabulary: ``asLinear(_:)``.
///
///     let tokens = Embedding(embeddingCount: 100, dimensions: 8, seed: 1)
///     tokens(Tensor([3, 14, 15]))      // [3, 8]
///
/// - Source: Bengio et al., "A neural probabilistic language model", 2003, the matrix C.
public struct Embedding: Sendable, Equatable {
  /// The table, `[vocabulary, d]`.
  public var weight: Tensor

  /// Creates an embedding from a given table.
  ///
  /// - Parameter weight: `[vocabulary, d]`.
  /// - Refuses: another number of axes, as `embedding: the table needs two axes, tokens and features`.
  public init(weight: Tensor) {
    self.weight = weight
    refuseUnlessTable()
  }

  /// Creates a random table: normal numbers of variance 1/d, so that a vector has a length of about 1.
  ///
  /// - Parameters:
  ///   - embeddingCount: the size of the vocabulary.
  ///   - dimensions: the features of a vector, d.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: sizes below 1, as `embedding: the sizes 0 and 8 are not both above 0`.
  public init(embeddingCount: Int, dimensions: Int, seed: Int) {
    guard embeddingCount > 0 && dimensions > 0 else {
      refuse(ShapeError("embedding", "the sizes \(embeddingCount) and \(dimensions) are not both above 0"))
    }
    weight = .normal([embeddingCount, dimensions], scale: defaultScale(features: dimensions), seed: seed)
  }

  /// The shape of the table: the size of the vocabulary, then the features of a vector.
  ///
  /// - Refuses: a table that was replaced by one with another number of axes.
  public var shape: (Int, Int) {
    refuseUnlessTable()
    return (weight.dim(0), weight.dim(1))
  }

  /// Returns the vectors of tokens.
  ///
  /// - Parameter ids: whole numbers from 0 to vocabulary - 1, of any shape. Ids do not count from the end: the id -1 is
  ///   a mistake, most often padding that was not replaced.
  /// - Returns: a tensor with the shape of the ids followed by d.
  /// - Refuses: an id that is not in the table, as `embedding: the id 100 is not from 0 to 99`, or not a whole number.
  /// - Cost: no multiply-adds; d numbers per id.
  public func callAsFunction(_ ids: Tensor) -> Tensor {
    refuseUnlessTable()
    let count = weight.dim(0)
    for id in ids.asArray() where !(id >= 0 && id < Float(count) && id == id.rounded(.down)) {
      let shown = Int(exactly: id).map { "\($0)" } ?? "\(id)"
      let problem = Int(exactly: id) == nil ? "is not a whole number" : "is not from 0 to \(count - 1)"
      refuse(
        ShapeError(
          "embedding", "the id \(shown) \(problem)",
          operands: [.init("ids", ids.shape), .init("table", weight.shape, axes: [0])]))
    }
    return take(weight, ids, axis: 0)
  }

  /// Returns a score for each token of the vocabulary: the agreement of its vector with x.
  ///
  ///     logits = x Eᵀ
  ///
  /// With it, a model reads and writes with one table, which is then learned twice as fast and stored once.
  ///
  /// - Parameter x: `[…, d]`.
  /// - Returns: `[…, vocabulary]`.
  /// - Refuses: other features, as `embedding: the input has 7 features, the table 8`.
  /// - Cost: vocabulary × d multiply-adds per token.
  /// - Source: Press and Wolf, "Using the output embedding to improve language models", 2016.
  public func asLinear(_ x: Tensor) -> Tensor {
    refuseUnlessTable()
    if let error = ShapeError.features(
      "embedding", input: x.shape, "the table", weight.dim(1), beside: .init("table", weight.shape, axes: [1]))
    {
      refuse(error)
    }
    return x.timesTransposed(weight)  // […, d] × [d, vocabulary]
  }

  private func refuseUnlessTable() {
    guard weight.ndim == 2 else {
      refuse(
        ShapeError(
          "embedding", "the table needs two axes, tokens and features", operands: [.init("table", weight.shape)]))
    }
  }
}

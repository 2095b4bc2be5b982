extension Tensor: Sequence {
  /// Returns the entries of the first axis one after the other: the rows of a matrix, the numbers of a vector as scalars.
  ///
  ///     for row in scores { print(row.max()) }
  ///     zip(queries, positions).map { query, position in … }
  ///
  /// - Refuses: a scalar, as `for: a scalar has no rows`.
  public func makeIterator() -> TensorRows {
    if shape.isEmpty { refuse(ShapeError("for", "a scalar has no rows", operands: [.init("self", shape)])) }
    return TensorRows(tensor: self)
  }

  /// The number of entries of the first axis.
  public var underestimatedCount: Int { count }
}

/// The entries of a tensor's first axis, one after the other.
public struct TensorRows: IteratorProtocol {
  let tensor: Tensor
  private var row = 0

  init(tensor: Tensor) { self.tensor = tensor }

  /// Returns the next entry, of one axis less, or nil after the last.
  public mutating func next() -> Tensor? {
    guard row < tensor.count else { return nil }
    defer { row += 1 }
    return tensor[row]
  }
}

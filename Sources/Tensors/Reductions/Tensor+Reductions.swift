extension Tensor {
  /// Returns the sum of the elements along an axis, or of all elements if none is given.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 0)                   // [4, 6], shape [2]
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 1, keepDims: true)   // shape [2, 1], broadcasts against the matrix
  ///
  /// An empty axis sums to 0. Booleans are counted; whole numbers give an `int32`.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `sum: there is no axis 2`.
  /// - Numerics: added in `Double` and rounded once.
  public func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    summed(axis.map { [$0] }, keepDims: keepDims)
  }

  /// Computes ``sum(axis:keepDims:)`` over several axes at once.
  public func sum(axes: [Int], keepDims: Bool = false) -> Tensor {
    summed(axes, keepDims: keepDims)
  }

  private func summed(_ axes: [Int]?, keepDims: Bool) -> Tensor {
    if dtype.isFloatingPoint { return reduced("sum", axes, keepDims: keepDims) { Float(rowSum($0)) } }
    return reducedWhole("sum", axes, keepDims: keepDims, &+, from: 0)
  }

  /// Returns the mean of the elements along an axis, or of all elements if none is given.
  ///
  ///     mean(x) = Σ xᵢ / n
  ///
  /// An empty axis has the mean NaN.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `mean: there is no axis 2`.
  /// - Numerics: added in `Double` and rounded once.
  public func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    averaged(axis.map { [$0] }, keepDims: keepDims)
  }

  /// Computes ``mean(axis:keepDims:)`` over several axes at once.
  public func mean(axes: [Int], keepDims: Bool = false) -> Tensor {
    averaged(axes, keepDims: keepDims)
  }

  private func averaged(_ axes: [Int]?, keepDims: Bool) -> Tensor {
    if dtype == .int32 {
      return reduced("mean", axes, keepDims: keepDims) { (row: UnsafeBufferPointer<Int32>) in
        Float(rowSum(row) / Double(row.count))
      }
    }
    return reduced("mean", axes, keepDims: keepDims) { Float(rowSum($0) / Double($0.count)) }
  }

  /// Returns the product of the elements along an axis, or of all elements if none is given.
  ///
  ///     product(x) = x₁ x₂ … xₙ
  ///
  /// An empty axis has the product 1.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `product: there is no axis 2`.
  /// - Numerics: multiplied in `Double` and rounded once.
  public func product(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    multiplied(axis.map { [$0] }, keepDims: keepDims)
  }

  /// Computes ``product(axis:keepDims:)`` over several axes at once.
  public func product(axes: [Int], keepDims: Bool = false) -> Tensor {
    multiplied(axes, keepDims: keepDims)
  }

  private func multiplied(_ axes: [Int]?, keepDims: Bool) -> Tensor {
    if dtype.isFloatingPoint {
      return reduced("product", axes, keepDims: keepDims) { Float($0.reduce(1.0) { $0 * Double($1) }) }
    }
    return reducedWhole("product", axes, keepDims: keepDims, &*, from: 1)
  }
}

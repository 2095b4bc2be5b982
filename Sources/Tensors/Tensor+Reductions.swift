extension Tensor {
  /// Returns the sum of the elements along an axis, or of all elements if none is given.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 0)                   // [4, 6], shape [2]
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 1, keepDims: true)   // shape [2, 1], broadcasts against the matrix
  ///
  /// An empty axis sums to 0.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `sum: there is no axis 2`.
  /// - Numerics: added in `Double` and rounded once.
  public func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("sum", axis.map { [$0] }, keepDims: keepDims) { Float(rowSum($0)) }
  }

  /// Computes ``sum(axis:keepDims:)`` over several axes at once.
  public func sum(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("sum", axes, keepDims: keepDims) { Float(rowSum($0)) }
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
    reduced("mean", axis.map { [$0] }, keepDims: keepDims) { Float(rowSum($0) / Double($0.count)) }
  }

  /// Computes ``mean(axis:keepDims:)`` over several axes at once.
  public func mean(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("mean", axes, keepDims: keepDims) { Float(rowSum($0) / Double($0.count)) }
  }

  /// Returns the product of the elements along an axis, or of all elements if none is given.
  ///
  ///     prod(x) = x₁ x₂ … xₙ
  ///
  /// An empty axis has the product 1.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `prod: there is no axis 2`.
  /// - Numerics: multiplied in `Double` and rounded once.
  public func prod(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("prod", axis.map { [$0] }, keepDims: keepDims) { Float($0.reduce(1.0) { $0 * Double($1) }) }
  }

  /// Computes ``prod(axis:keepDims:)`` over several axes at once.
  public func prod(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("prod", axes, keepDims: keepDims) { Float($0.reduce(1.0) { $0 * Double($1) }) }
  }
}

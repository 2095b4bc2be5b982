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

  /// Returns the greatest element along an axis, or of all elements if none is given; NaN if any element is NaN.
  ///
  ///     scores.max(axis: -1, keepDims: true)   // the number that softmax subtracts
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `max: there is no axis 2`; no elements, as `max: there are no
  ///   elements`.
  public func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("max", axis.map { [$0] })
    return reduced("max", axis.map { [$0] }, keepDims: keepDims) { rowMaximum($0) }
  }

  /// Computes ``max(axis:keepDims:)`` over several axes at once.
  public func max(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("max", axes)
    return reduced("max", axes, keepDims: keepDims) { rowMaximum($0) }
  }

  /// Returns the smallest element along an axis, or of all elements if none is given; NaN if any element is NaN.
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that does not exist, as `min: there is no axis 2`; no elements, as `min: there are no
  ///   elements`.
  public func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("min", axis.map { [$0] })
    return reduced("min", axis.map { [$0] }, keepDims: keepDims) { rowMinimum($0) }
  }

  /// Computes ``min(axis:keepDims:)`` over several axes at once.
  public func min(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("min", axes)
    return reduced("min", axes, keepDims: keepDims) { rowMinimum($0) }
  }

  /// Refuses the greatest or smallest of no elements.
  func refuseEmpty(_ operation: String, _ axes: [Int]?) {
    let axes = reducedAxes(axes, in: operation)
    let empty = axes.filter { shape[$0] == 0 }
    if !empty.isEmpty {
      refuse(ShapeError(operation, "there are no elements", operands: [.init("self", shape, axes: empty)]))
    }
  }
}

/// Returns the smallest number of a row, NaN if it holds a NaN.
private func rowMinimum(_ row: UnsafeBufferPointer<Float>) -> Float {
  var smallest = Float.infinity
  for value in row where !(value >= smallest) {
    smallest = value
    if value.isNaN { break }
  }
  return smallest
}

/// Returns the sum of the elements along an axis, or of all elements if none is given. See
/// ``Tensor/sum(axis:keepDims:)``.
public func sum(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.sum(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/sum(axis:keepDims:)`` over several axes at once.
public func sum(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.sum(axes: axes, keepDims: keepDims) }

/// Returns the mean of the elements along an axis, or of all elements if none is given. See
/// ``Tensor/mean(axis:keepDims:)``.
public func mean(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.mean(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/mean(axis:keepDims:)`` over several axes at once.
public func mean(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.mean(axes: axes, keepDims: keepDims) }

/// Returns the product of the elements along an axis, or of all elements if none is given. See
/// ``Tensor/prod(axis:keepDims:)``.
public func prod(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.prod(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/prod(axis:keepDims:)`` over several axes at once.
public func prod(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.prod(axes: axes, keepDims: keepDims) }

/// Returns the greatest element along an axis, or of all elements if none is given; NaN if any element is NaN. See
/// ``Tensor/max(axis:keepDims:)``.
public func max(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.max(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/max(axis:keepDims:)`` over several axes at once.
public func max(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.max(axes: axes, keepDims: keepDims) }

/// Returns the smallest element along an axis, or of all elements if none is given; NaN if any element is NaN. See
/// ``Tensor/min(axis:keepDims:)``.
public func min(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.min(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/min(axis:keepDims:)`` over several axes at once.
public func min(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.min(axes: axes, keepDims: keepDims) }

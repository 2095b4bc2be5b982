extension Tensor {
  /// The sum of the elements along an axis, of all elements where none is given.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 0)                   // [4, 6], shape [2]
  ///     Tensor([[1, 2], [3, 4]]).sum(axis: 1, keepDims: true)   // shape [2, 1], broadcasts against the matrix
  ///
  /// An empty axis sums to 0.
  ///
  /// - Parameters:
  ///   - axis: the axis that disappears; -1 is the last.
  ///   - keepDims: keeps it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that is not there, as `sum: there is no axis 2`.
  /// - Numerics: added in `Double` and rounded once.
  public func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("sum", axis.map { [$0] }, keepDims: keepDims) { Float(rowSum($0)) }
  }

  /// ``sum(axis:keepDims:)`` over several axes at once.
  public func sum(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("sum", axes, keepDims: keepDims) { Float(rowSum($0)) }
  }

  /// The mean of the elements along an axis, of all elements where none is given.
  ///
  ///     mean(x) = Σ xᵢ / n
  ///
  /// An empty axis has the mean NaN.
  ///
  /// - Parameters:
  ///   - axis: the axis that disappears; -1 is the last.
  ///   - keepDims: keeps it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that is not there, as `mean: there is no axis 2`.
  /// - Numerics: added in `Double` and rounded once.
  public func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("mean", axis.map { [$0] }, keepDims: keepDims) { Float(rowSum($0) / Double($0.count)) }
  }

  /// ``mean(axis:keepDims:)`` over several axes at once.
  public func mean(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("mean", axes, keepDims: keepDims) { Float(rowSum($0) / Double($0.count)) }
  }

  /// The product of the elements along an axis, of all elements where none is given.
  ///
  ///     prod(x) = x₁ x₂ … xₙ
  ///
  /// An empty axis has the product 1.
  ///
  /// - Parameters:
  ///   - axis: the axis that disappears; -1 is the last.
  ///   - keepDims: keeps it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that is not there, as `prod: there is no axis 2`.
  /// - Numerics: multiplied in `Double` and rounded once.
  public func prod(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    reduced("prod", axis.map { [$0] }, keepDims: keepDims) { Float($0.reduce(1.0) { $0 * Double($1) }) }
  }

  /// ``prod(axis:keepDims:)`` over several axes at once.
  public func prod(axes: [Int], keepDims: Bool = false) -> Tensor {
    reduced("prod", axes, keepDims: keepDims) { Float($0.reduce(1.0) { $0 * Double($1) }) }
  }

  /// The greatest element along an axis, of all elements where none is given; NaN where there is one.
  ///
  ///     scores.max(axis: -1, keepDims: true)   // what softmax subtracts
  ///
  /// - Parameters:
  ///   - axis: the axis that disappears; -1 is the last.
  ///   - keepDims: keeps it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that is not there, as `max: there is no axis 2`; no elements, as
  ///   `max: there are no elements`.
  public func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("max", axis.map { [$0] })
    return reduced("max", axis.map { [$0] }, keepDims: keepDims) { rowMaximum($0) }
  }

  /// ``max(axis:keepDims:)`` over several axes at once.
  public func max(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("max", axes)
    return reduced("max", axes, keepDims: keepDims) { rowMaximum($0) }
  }

  /// The smallest element along an axis, of all elements where none is given; NaN where there is one.
  ///
  /// - Parameters:
  ///   - axis: the axis that disappears; -1 is the last.
  ///   - keepDims: keeps it with the size 1, so that the result broadcasts against this tensor.
  /// - Refuses: an axis that is not there, as `min: there is no axis 2`; no elements, as
  ///   `min: there are no elements`.
  public func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("min", axis.map { [$0] })
    return reduced("min", axis.map { [$0] }, keepDims: keepDims) { rowMinimum($0) }
  }

  /// ``min(axis:keepDims:)`` over several axes at once.
  public func min(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("min", axes)
    return reduced("min", axes, keepDims: keepDims) { rowMinimum($0) }
  }

  /// Refuses a greatest or smallest of nothing.
  func refuseEmpty(_ operation: String, _ axes: [Int]?) {
    let axes = reducedAxes(axes, in: operation)
    let empty = axes.filter { shape[$0] == 0 }
    if !empty.isEmpty {
      refuse(ShapeError(operation, "there are no elements", operands: [.init("self", shape, axes: empty)]))
    }
  }
}

/// The smallest number of a row, NaN where it holds one.
private func rowMinimum(_ row: UnsafeBufferPointer<Float>) -> Float {
  var smallest = Float.infinity
  for value in row where !(value >= smallest) {
    smallest = value
    if value.isNaN { break }
  }
  return smallest
}

/// The sum of the elements along an axis, of all elements where none is given.
/// See ``Tensor/sum(axis:keepDims:)``.
public func sum(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.sum(axis: axis, keepDims: keepDims)
}

/// ``Tensor/sum(axis:keepDims:)`` over several axes at once.
public func sum(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.sum(axes: axes, keepDims: keepDims) }

/// The mean of the elements along an axis, of all elements where none is given.
/// See ``Tensor/mean(axis:keepDims:)``.
public func mean(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.mean(axis: axis, keepDims: keepDims)
}

/// ``Tensor/mean(axis:keepDims:)`` over several axes at once.
public func mean(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.mean(axes: axes, keepDims: keepDims) }

/// The product of the elements along an axis, of all elements where none is given.
/// See ``Tensor/prod(axis:keepDims:)``.
public func prod(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.prod(axis: axis, keepDims: keepDims)
}

/// ``Tensor/prod(axis:keepDims:)`` over several axes at once.
public func prod(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.prod(axes: axes, keepDims: keepDims) }

/// The greatest element along an axis, of all elements where none is given; NaN where there is one.
/// See ``Tensor/max(axis:keepDims:)``.
public func max(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.max(axis: axis, keepDims: keepDims)
}

/// ``Tensor/max(axis:keepDims:)`` over several axes at once.
public func max(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.max(axes: axes, keepDims: keepDims) }

/// The smallest element along an axis, of all elements where none is given; NaN where there is one.
/// See ``Tensor/min(axis:keepDims:)``.
public func min(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.min(axis: axis, keepDims: keepDims)
}

/// ``Tensor/min(axis:keepDims:)`` over several axes at once.
public func min(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor { x.min(axes: axes, keepDims: keepDims) }

extension Tensor {
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
    return greatest(axis.map { [$0] }, keepDims: keepDims)
  }

  /// Computes ``max(axis:keepDims:)`` over several axes at once.
  public func max(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("max", axes)
    return greatest(axes, keepDims: keepDims)
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
    return smallest(axis.map { [$0] }, keepDims: keepDims)
  }

  /// Computes ``min(axis:keepDims:)`` over several axes at once.
  public func min(axes: [Int], keepDims: Bool = false) -> Tensor {
    refuseEmpty("min", axes)
    return smallest(axes, keepDims: keepDims)
  }

  private func greatest(_ axes: [Int]?, keepDims: Bool) -> Tensor {
    if dtype.isFloatingPoint { return reduced("max", axes, keepDims: keepDims) { rowMaximum($0) } }
    return reducedWhole("max", axes, keepDims: keepDims, { Swift.max($0, $1) }, from: .min).asType(dtype)
  }

  private func smallest(_ axes: [Int]?, keepDims: Bool) -> Tensor {
    if dtype.isFloatingPoint { return reduced("min", axes, keepDims: keepDims) { rowMinimum($0) } }
    return reducedWhole("min", axes, keepDims: keepDims, { Swift.min($0, $1) }, from: .max).asType(dtype)
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

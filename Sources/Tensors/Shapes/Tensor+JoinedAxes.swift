extension Tensor {
  /// Computes ``logSumExp(axis:keepDims:)`` over several axes at once.
  ///
  /// - Refuses: an axis that does not exist, as `logSumExp: there is no axis 2`; an axis named twice.
  public func logSumExp(axes: [Int], keepDims: Bool = false) -> Tensor {
    let chosen = reducedAxes(axes, in: "logSumExp")
    let result = joinedAxes(chosen).logSumExp(axis: -1)
    return keepDims ? result.reshaped(shape.indices.map { chosen.contains($0) ? 1 : shape[$0] }) : result
  }

  /// Computes ``softmax(axis:)`` over several axes at once: all their scores compete, and the weights sum to 1.
  ///
  /// - Refuses: an axis that does not exist, as `softmax: there is no axis 2`; an axis named twice.
  public func softmax(axes: [Int]) -> Tensor {
    let chosen = reducedAxes(axes, in: "softmax")
    let order = shape.indices.filter { !chosen.contains($0) } + chosen
    let weights = joinedAxes(chosen).softmax(axis: -1).reshaped(order.map { shape[$0] })
    return weights.permuted(shape.indices.map { order.firstIndex(of: $0)! })
  }

  /// Returns the tensor with some axes, in order, joined into one at the end.
  private func joinedAxes(_ axes: [Int]) -> Tensor {
    let kept = shape.indices.filter { !axes.contains($0) }
    return permuted(kept + axes).reshaped(kept.map { shape[$0] } + [elementCount(axes.map { shape[$0] })])
  }
}

/// Computes ``Tensor/logSumExp(axis:keepDims:)`` over several axes at once.
public func logSumExp(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor {
  x.logSumExp(axes: axes, keepDims: keepDims)
}

/// Computes ``Tensor/softmax(axis:)`` over several axes at once: ``Tensor/softmax(axes:)``.
///
/// - Parameter precise: no matter, as sums are taken in `Double` anyway.
public func softmax(_ x: Tensor, axes: [Int], precise: Bool = false) -> Tensor { x.softmax(axes: axes) }

/// Computes ``Tensor/variance(axis:keepDims:ddof:)`` over several axes at once.
public func variance(_ x: Tensor, axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.variance(axes: axes, keepDims: keepDims, ddof: ddof)
}

/// Computes ``Tensor/std(axis:keepDims:ddof:)`` over several axes at once.
public func std(_ x: Tensor, axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.std(axes: axes, keepDims: keepDims, ddof: ddof)
}

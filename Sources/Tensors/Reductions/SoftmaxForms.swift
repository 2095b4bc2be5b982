/// Turns all scores of a tensor into weights that sum to 1 together, whatever its shape.
///
/// For attention scores `[…, queries, keys]` that is not what is meant: there, each query's weights sum to 1, and it is
/// `softmax(scores, axis: -1)`.
///
/// - Parameter precise: no matter, as sums are taken in `Double` anyway.
public func softmax(_ x: Tensor, precise: Bool = false) -> Tensor {
  x.ndim == 0 ? x.reshaped([1]).softmax(axis: 0).reshaped([]) : x.softmax(axes: Array(x.shape.indices))
}

/// Turns the scores along an axis into weights that sum to 1: ``softmax(_:axis:)``.
///
/// - Parameter precise: no matter, as sums are taken in `Double` anyway.
public func softmax(_ x: Tensor, axis: Int, precise: Bool) -> Tensor { x.softmax(axis: axis) }

/// Turns the scores over several axes into weights that sum to 1: ``Tensor/softmax(axes:)``.
///
/// - Parameter precise: no matter, as sums are taken in `Double` anyway.
public func softmax(_ x: Tensor, axes: [Int], precise: Bool) -> Tensor { x.softmax(axes: axes) }

/// Returns the logarithm of softmax along the last axis: ``Tensor/logSoftmax(axis:)``.
public func logSoftmax(_ x: Tensor) -> Tensor { x.logSoftmax(axis: -1) }

/// Turns all scores of a tensor into weights that sum to 1 together, whatever its shape.
///
/// For attention scores `[…, queries, keys]` that is not what is meant: there, each query's weights sum to 1, and it is
/// `softmax(scores, axis: -1)`.
///
/// - Parameter precise: no matter, as sums are taken in `Double` anyway.
public func softmax(_ x: Tensor, precise: Bool = false) -> Tensor {
  x.ndim == 0 ? x.reshaped([1]).softmax(axis: 0).reshaped([]) : x.softmax(axes: Array(x.shape.indices))
}

/// Returns the logarithm of softmax along the last axis: ``Tensor/logSoftmax(axis:)``.
public func logSoftmax(_ x: Tensor) -> Tensor { x.logSoftmax(axis: -1) }

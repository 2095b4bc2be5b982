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
/// ``Tensor/product(axis:keepDims:)``.
public func product(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.product(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/product(axis:keepDims:)`` over several axes at once.
public func product(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor {
  x.product(axes: axes, keepDims: keepDims)
}

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

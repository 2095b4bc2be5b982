/// Write `concatenated([x, y], axis: 1)` for PyTorch's `cat([x, y], axis: 1)`.
@available(*, unavailable, renamed: "concatenated")
public func cat(_ tensors: [Tensor], axis: Int = 0) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 1)` for PyTorch's `cat([x, y], dim: 1)`.
@available(*, unavailable, renamed: "concatenated(_:axis:)", message: "write concatenated([x, y], axis: 1)")
public func cat(_ tensors: [Tensor], dim: Int) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 1)` for NumPy's and PyTorch's `concat([x, y], axis: 1)`.
@available(*, unavailable, renamed: "concatenated")
public func concat(_ tensors: [Tensor], axis: Int = 0) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 1)` for PyTorch's `concat([x, y], dim: 1)`.
@available(*, unavailable, renamed: "concatenated(_:axis:)", message: "write concatenated([x, y], axis: 1)")
public func concat(_ tensors: [Tensor], dim: Int) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 1)` for NumPy's `concatenate([x, y], axis: 1)`.
@available(*, unavailable, renamed: "concatenated")
public func concatenate(_ tensors: [Tensor], axis: Int = 0) -> Tensor { refuseOtherName() }

/// Write `stacked([x, y])` for NumPy's and PyTorch's `stack([x, y])`.
@available(*, unavailable, renamed: "stacked")
public func stack(_ tensors: [Tensor], axis: Int = 0) -> Tensor { refuseOtherName() }

/// Write `stacked([x, y], axis: 1)` for PyTorch's `stack([x, y], dim: 1)`.
@available(*, unavailable, renamed: "stacked(_:axis:)", message: "write stacked([x, y], axis: 1)")
public func stack(_ tensors: [Tensor], dim: Int) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 0)` for NumPy's and PyTorch's `vstack([x, y])`.
@available(*, unavailable, message: "write concatenated([x, y], axis: 0); for matrices")
public func vstack(_ tensors: [Tensor]) -> Tensor { refuseOtherName() }

/// Write `concatenated([x, y], axis: 1)` for NumPy's and PyTorch's `hstack([x, y])`.
@available(*, unavailable, message: "write concatenated([x, y], axis: 1); for matrices")
public func hstack(_ tensors: [Tensor]) -> Tensor { refuseOtherName() }

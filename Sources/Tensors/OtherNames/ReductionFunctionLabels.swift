/// Write `sum(x, axis: 1)` for PyTorch's `sum(x, dim: 1)`.
@available(*, unavailable, message: "write sum(x, axis: 1)")
public func sum(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `sum(x, axis: 1, keepDims: true)` for PyTorch's `sum(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write sum(x, axis: 1, keepDims: true)")
public func sum(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `sum(x, axis: 1, keepDims: true)` for NumPy's `sum(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write sum(x, axis: 1, keepDims: true)")
public func sum(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `mean(x, axis: 1)` for PyTorch's `mean(x, dim: 1)`.
@available(*, unavailable, message: "write mean(x, axis: 1)")
public func mean(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `mean(x, axis: 1, keepDims: true)` for PyTorch's `mean(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write mean(x, axis: 1, keepDims: true)")
public func mean(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `mean(x, axis: 1, keepDims: true)` for NumPy's `mean(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write mean(x, axis: 1, keepDims: true)")
public func mean(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `max(x, axis: 1)` for PyTorch's `max(x, dim: 1)`.
@available(*, unavailable, message: "write max(x, axis: 1)")
public func max(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `max(x, axis: 1, keepDims: true)` for PyTorch's `max(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write max(x, axis: 1, keepDims: true)")
public func max(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `max(x, axis: 1, keepDims: true)` for NumPy's `max(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write max(x, axis: 1, keepDims: true)")
public func max(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `min(x, axis: 1)` for PyTorch's `min(x, dim: 1)`.
@available(*, unavailable, message: "write min(x, axis: 1)")
public func min(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `min(x, axis: 1, keepDims: true)` for PyTorch's `min(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write min(x, axis: 1, keepDims: true)")
public func min(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `min(x, axis: 1, keepDims: true)` for NumPy's `min(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write min(x, axis: 1, keepDims: true)")
public func min(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `std(x, axis: 1)` for PyTorch's `std(x, dim: 1)`.
@available(*, unavailable, message: "write std(x, axis: 1)")
public func std(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `std(x, axis: 1, keepDims: true)` for PyTorch's `std(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write std(x, axis: 1, keepDims: true)")
public func std(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `std(x, axis: 1, keepDims: true)` for NumPy's `std(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write std(x, axis: 1, keepDims: true)")
public func std(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `variance(x, axis: 1)` for PyTorch's `variance(x, dim: 1)`.
@available(*, unavailable, message: "write variance(x, axis: 1)")
public func variance(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `variance(x, axis: 1, keepDims: true)` for PyTorch's `variance(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write variance(x, axis: 1, keepDims: true)")
public func variance(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `variance(x, axis: 1, keepDims: true)` for NumPy's `variance(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write variance(x, axis: 1, keepDims: true)")
public func variance(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `product(x, axis: 1)` for PyTorch's `product(x, dim: 1)`.
@available(*, unavailable, message: "write product(x, axis: 1)")
public func product(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `product(x, axis: 1, keepDims: true)` for PyTorch's `product(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write product(x, axis: 1, keepDims: true)")
public func product(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `product(x, axis: 1, keepDims: true)` for NumPy's `product(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write product(x, axis: 1, keepDims: true)")
public func product(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `median(x, axis: 1)` for PyTorch's `median(x, dim: 1)`.
@available(*, unavailable, message: "write median(x, axis: 1)")
public func median(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `median(x, axis: 1, keepDims: true)` for PyTorch's `median(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write median(x, axis: 1, keepDims: true)")
public func median(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `median(x, axis: 1, keepDims: true)` for NumPy's `median(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write median(x, axis: 1, keepDims: true)")
public func median(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `logSumExp(x, axis: 1)` for PyTorch's `logSumExp(x, dim: 1)`.
@available(*, unavailable, message: "write logSumExp(x, axis: 1)")
public func logSumExp(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `logSumExp(x, axis: 1, keepDims: true)` for PyTorch's `logSumExp(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write logSumExp(x, axis: 1, keepDims: true)")
public func logSumExp(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `logSumExp(x, axis: 1, keepDims: true)` for NumPy's `logSumExp(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write logSumExp(x, axis: 1, keepDims: true)")
public func logSumExp(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `argMax(x, axis: 1)` for PyTorch's `argMax(x, dim: 1)`.
@available(*, unavailable, message: "write argMax(x, axis: 1)")
public func argMax(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `argMax(x, axis: 1, keepDims: true)` for PyTorch's `argMax(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write argMax(x, axis: 1, keepDims: true)")
public func argMax(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `argMax(x, axis: 1, keepDims: true)` for NumPy's `argMax(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write argMax(x, axis: 1, keepDims: true)")
public func argMax(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

/// Write `argMin(x, axis: 1)` for PyTorch's `argMin(x, dim: 1)`.
@available(*, unavailable, message: "write argMin(x, axis: 1)")
public func argMin(_ x: Tensor, dim: Any) -> Tensor { refuseOtherName() }

/// Write `argMin(x, axis: 1, keepDims: true)` for PyTorch's `argMin(x, dim: 1, keepdim: true)`.
@available(*, unavailable, message: "write argMin(x, axis: 1, keepDims: true)")
public func argMin(_ x: Tensor, dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

/// Write `argMin(x, axis: 1, keepDims: true)` for NumPy's `argMin(x, axis: 1, keepdims: true)`.
@available(*, unavailable, message: "write argMin(x, axis: 1, keepDims: true)")
public func argMin(_ x: Tensor, axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

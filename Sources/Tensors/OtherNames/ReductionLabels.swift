extension Tensor {
  /// Write `x.sum(axis: 1)` for PyTorch's `x.sum(dim: 1)`.
  @available(*, unavailable, message: "write x.sum(axis: 1)")
  public func sum(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.sum(axis: 1, keepDims: true)` for PyTorch's `x.sum(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.sum(axis: 1, keepDims: true)")
  public func sum(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.sum(axis: 1)` for PyTorch's `x.sum(1)`.
  @available(*, unavailable, message: "write x.sum(axis: 1)")
  public func sum(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.sum(axis: 1, keepDims: true)` for NumPy's `x.sum(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.sum(axis: 1, keepDims: true)")
  public func sum(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.mean(axis: 1)` for PyTorch's `x.mean(dim: 1)`.
  @available(*, unavailable, message: "write x.mean(axis: 1)")
  public func mean(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.mean(axis: 1, keepDims: true)` for PyTorch's `x.mean(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.mean(axis: 1, keepDims: true)")
  public func mean(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.mean(axis: 1)` for PyTorch's `x.mean(1)`.
  @available(*, unavailable, message: "write x.mean(axis: 1)")
  public func mean(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.mean(axis: 1, keepDims: true)` for NumPy's `x.mean(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.mean(axis: 1, keepDims: true)")
  public func mean(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1)` for PyTorch's `x.max(dim: 1)`.
  @available(*, unavailable, message: "write x.max(axis: 1); and x.argMax(axis: 1) for the places")
  public func max(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1, keepDims: true)` for PyTorch's `x.max(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.max(axis: 1, keepDims: true); and x.argMax(axis: 1) for the places")
  public func max(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1)` for PyTorch's `x.max(1)`.
  @available(*, unavailable, message: "write x.max(axis: 1); and x.argMax(axis: 1) for the places")
  public func max(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1, keepDims: true)` for NumPy's `x.max(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.max(axis: 1, keepDims: true)")
  public func max(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1)` for PyTorch's `x.min(dim: 1)`.
  @available(*, unavailable, message: "write x.min(axis: 1); and x.argMin(axis: 1) for the places")
  public func min(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1, keepDims: true)` for PyTorch's `x.min(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.min(axis: 1, keepDims: true); and x.argMin(axis: 1) for the places")
  public func min(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1)` for PyTorch's `x.min(1)`.
  @available(*, unavailable, message: "write x.min(axis: 1); and x.argMin(axis: 1) for the places")
  public func min(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1, keepDims: true)` for NumPy's `x.min(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.min(axis: 1, keepDims: true)")
  public func min(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.std(axis: 1)` for PyTorch's `x.std(dim: 1)`.
  @available(*, unavailable, message: "write x.std(axis: 1)")
  public func std(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.std(axis: 1, keepDims: true)` for PyTorch's `x.std(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.std(axis: 1, keepDims: true)")
  public func std(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.std(axis: 1)` for PyTorch's `x.std(1)`.
  @available(*, unavailable, message: "write x.std(axis: 1)")
  public func std(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.std(axis: 1, keepDims: true)` for NumPy's `x.std(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.std(axis: 1, keepDims: true)")
  public func std(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.variance(axis: 1)` for PyTorch's `x.variance(dim: 1)`.
  @available(*, unavailable, message: "write x.variance(axis: 1)")
  public func variance(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.variance(axis: 1, keepDims: true)` for PyTorch's `x.variance(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.variance(axis: 1, keepDims: true)")
  public func variance(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.variance(axis: 1)` for PyTorch's `x.variance(1)`.
  @available(*, unavailable, message: "write x.variance(axis: 1)")
  public func variance(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.variance(axis: 1, keepDims: true)` for NumPy's `x.variance(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.variance(axis: 1, keepDims: true)")
  public func variance(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1)` for PyTorch's `x.product(dim: 1)`.
  @available(*, unavailable, message: "write x.product(axis: 1)")
  public func product(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1, keepDims: true)` for PyTorch's `x.product(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.product(axis: 1, keepDims: true)")
  public func product(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1)` for PyTorch's `x.product(1)`.
  @available(*, unavailable, message: "write x.product(axis: 1)")
  public func product(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1, keepDims: true)` for NumPy's `x.product(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.product(axis: 1, keepDims: true)")
  public func product(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.median(axis: 1)` for PyTorch's `x.median(dim: 1)`.
  @available(*, unavailable, message: "write x.median(axis: 1)")
  public func median(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.median(axis: 1, keepDims: true)` for PyTorch's `x.median(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.median(axis: 1, keepDims: true)")
  public func median(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.median(axis: 1)` for PyTorch's `x.median(1)`.
  @available(*, unavailable, message: "write x.median(axis: 1)")
  public func median(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.median(axis: 1, keepDims: true)` for NumPy's `x.median(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.median(axis: 1, keepDims: true)")
  public func median(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1)` for PyTorch's `x.logSumExp(dim: 1)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1)")
  public func logSumExp(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1, keepDims: true)` for PyTorch's `x.logSumExp(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1, keepDims: true)")
  public func logSumExp(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1)` for PyTorch's `x.logSumExp(1)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1)")
  public func logSumExp(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1, keepDims: true)` for NumPy's `x.logSumExp(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1, keepDims: true)")
  public func logSumExp(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1)` for PyTorch's `x.argMax(dim: 1)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1)")
  public func argMax(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1, keepDims: true)` for PyTorch's `x.argMax(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1, keepDims: true)")
  public func argMax(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1)` for PyTorch's `x.argMax(1)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1)")
  public func argMax(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1, keepDims: true)` for NumPy's `x.argMax(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1, keepDims: true)")
  public func argMax(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1)` for PyTorch's `x.argMin(dim: 1)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1)")
  public func argMin(dim: Any) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1, keepDims: true)` for PyTorch's `x.argMin(dim: 1, keepdim: true)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1, keepDims: true)")
  public func argMin(dim: Any, keepdim: Bool) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1)` for PyTorch's `x.argMin(1)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1)")
  public func argMin(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1, keepDims: true)` for NumPy's `x.argMin(axis: 1, keepdims: true)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1, keepDims: true)")
  public func argMin(axis: Any? = nil, keepdims: Bool) -> Tensor { refuseOtherName() }
}

extension Tensor {
  /// Write `x.product()` for NumPy's and PyTorch's `x.prod()`.
  @available(*, unavailable, renamed: "product")
  public func prod(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1)` for PyTorch's `x.prod(dim: 1)`.
  @available(*, unavailable, message: "write x.product(axis: 1)")
  public func prod(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.product(axis: 1)` for PyTorch's `x.prod(1)`.
  @available(*, unavailable, message: "write x.product(axis: 1)")
  public func prod(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.max()` for NumPy's and PyTorch's `x.amax()`.
  @available(*, unavailable, renamed: "max")
  public func amax(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1)` for PyTorch's `x.amax(dim: 1)`.
  @available(*, unavailable, message: "write x.max(axis: 1)")
  public func amax(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.max(axis: 1)` for PyTorch's `x.amax(1)`.
  @available(*, unavailable, message: "write x.max(axis: 1)")
  public func amax(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.min()` for NumPy's and PyTorch's `x.amin()`.
  @available(*, unavailable, renamed: "min")
  public func amin(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1)` for PyTorch's `x.amin(dim: 1)`.
  @available(*, unavailable, message: "write x.min(axis: 1)")
  public func amin(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.min(axis: 1)` for PyTorch's `x.amin(1)`.
  @available(*, unavailable, message: "write x.min(axis: 1)")
  public func amin(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp()` for PyTorch's `x.logsumexp()`.
  @available(*, unavailable, renamed: "logSumExp")
  public func logsumexp(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1)` for PyTorch's `x.logsumexp(dim: 1)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1)")
  public func logsumexp(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.logSumExp(axis: 1)` for PyTorch's `x.logsumexp(1)`.
  @available(*, unavailable, message: "write x.logSumExp(axis: 1)")
  public func logsumexp(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMax()` for NumPy's and PyTorch's `x.argmax()`.
  @available(*, unavailable, renamed: "argMax")
  public func argmax(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1)` for PyTorch's `x.argmax(dim: 1)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1)")
  public func argmax(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMax(axis: 1)` for PyTorch's `x.argmax(1)`.
  @available(*, unavailable, message: "write x.argMax(axis: 1)")
  public func argmax(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMin()` for NumPy's and PyTorch's `x.argmin()`.
  @available(*, unavailable, renamed: "argMin")
  public func argmin(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1)` for PyTorch's `x.argmin(dim: 1)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1)")
  public func argmin(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.argMin(axis: 1)` for PyTorch's `x.argmin(1)`.
  @available(*, unavailable, message: "write x.argMin(axis: 1)")
  public func argmin(_ axis: Int, keepdim: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.variance()` for NumPy's and PyTorch's `x.var()`.
  @available(*, unavailable, renamed: "variance")
  public func `var`(axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

  /// Write `x.variance(axis: 1)` for PyTorch's `x.var(dim: 1)`.
  @available(*, unavailable, message: "write x.variance(axis: 1); and ddof: 1 to divide by n - 1 as PyTorch does")
  public func `var`(dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }
}

/// Write `product(x, axis: 1)` for NumPy's and PyTorch's `prod(x, axis: 1)`.
@available(*, unavailable, renamed: "product")
public func prod(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `product(x, axis: 1)` for PyTorch's `prod(x, dim: 1)`.
@available(*, unavailable, message: "write product(x, axis: 1)")
public func prod(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

/// Write `max(x, axis: 1)` for NumPy's and PyTorch's `amax(x, axis: 1)`.
@available(*, unavailable, renamed: "max")
public func amax(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `max(x, axis: 1)` for PyTorch's `amax(x, dim: 1)`.
@available(*, unavailable, message: "write max(x, axis: 1)")
public func amax(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

/// Write `min(x, axis: 1)` for NumPy's and PyTorch's `amin(x, axis: 1)`.
@available(*, unavailable, renamed: "min")
public func amin(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `min(x, axis: 1)` for PyTorch's `amin(x, dim: 1)`.
@available(*, unavailable, message: "write min(x, axis: 1)")
public func amin(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

/// Write `logSumExp(x, axis: 1)` for PyTorch's `logsumexp(x, axis: 1)`.
@available(*, unavailable, renamed: "logSumExp")
public func logsumexp(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `logSumExp(x, axis: 1)` for PyTorch's `logsumexp(x, dim: 1)`.
@available(*, unavailable, message: "write logSumExp(x, axis: 1)")
public func logsumexp(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

/// Write `argMax(x, axis: 1)` for NumPy's and PyTorch's `argmax(x, axis: 1)`.
@available(*, unavailable, renamed: "argMax")
public func argmax(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `argMax(x, axis: 1)` for PyTorch's `argmax(x, dim: 1)`.
@available(*, unavailable, message: "write argMax(x, axis: 1)")
public func argmax(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

/// Write `argMin(x, axis: 1)` for NumPy's and PyTorch's `argmin(x, axis: 1)`.
@available(*, unavailable, renamed: "argMin")
public func argmin(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor { refuseOtherName() }

/// Write `argMin(x, axis: 1)` for PyTorch's `argmin(x, dim: 1)`.
@available(*, unavailable, message: "write argMin(x, axis: 1)")
public func argmin(_ x: Tensor, dim: Any, keepdim: Bool = false) -> Tensor { refuseOtherName() }

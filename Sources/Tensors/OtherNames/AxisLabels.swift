extension Tensor {
  /// Write `x.softmax(axis: -1)` for PyTorch's `x.softmax(dim: -1)`.
  @available(*, unavailable, renamed: "softmax(axis:)", message: "write x.softmax(axis: -1)")
  public func softmax(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.softmax(axis: -1)` for PyTorch's `x.softmax(-1)`.
  @available(*, unavailable, renamed: "softmax(axis:)", message: "write x.softmax(axis: -1)")
  public func softmax(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.logSoftmax(axis: -1)` for PyTorch's `x.logSoftmax(dim: -1)`.
  @available(*, unavailable, renamed: "logSoftmax(axis:)", message: "write x.logSoftmax(axis: -1)")
  public func logSoftmax(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.logSoftmax(axis: -1)` for PyTorch's `x.logSoftmax(-1)`.
  @available(*, unavailable, renamed: "logSoftmax(axis:)", message: "write x.logSoftmax(axis: -1)")
  public func logSoftmax(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.cumsum(axis: -1)` for PyTorch's `x.cumsum(dim: -1)`.
  @available(*, unavailable, renamed: "cumsum(axis:)", message: "write x.cumsum(axis: -1)")
  public func cumsum(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.cumsum(axis: -1)` for PyTorch's `x.cumsum(-1)`.
  @available(*, unavailable, renamed: "cumsum(axis:)", message: "write x.cumsum(axis: -1)")
  public func cumsum(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.cumprod(axis: -1)` for PyTorch's `x.cumprod(dim: -1)`.
  @available(*, unavailable, renamed: "cumprod(axis:)", message: "write x.cumprod(axis: -1)")
  public func cumprod(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.cumprod(axis: -1)` for PyTorch's `x.cumprod(-1)`.
  @available(*, unavailable, renamed: "cumprod(axis:)", message: "write x.cumprod(axis: -1)")
  public func cumprod(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.sorted(axis: -1)` for PyTorch's `x.sorted(dim: -1)`.
  @available(*, unavailable, renamed: "sorted(axis:)", message: "write x.sorted(axis: -1)")
  public func sorted(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.sorted(axis: -1)` for PyTorch's `x.sorted(-1)`.
  @available(*, unavailable, renamed: "sorted(axis:)", message: "write x.sorted(axis: -1)")
  public func sorted(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.argSort(axis: -1)` for PyTorch's `x.argSort(dim: -1)`.
  @available(*, unavailable, renamed: "argSort(axis:)", message: "write x.argSort(axis: -1)")
  public func argSort(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.argSort(axis: -1)` for PyTorch's `x.argSort(-1)`.
  @available(*, unavailable, renamed: "argSort(axis:)", message: "write x.argSort(axis: -1)")
  public func argSort(_ axis: Int) -> Tensor { refuseOtherName() }
}

/// Write `softmax(x, axis: -1)` for PyTorch's `softmax(x, dim: -1)`.
@available(*, unavailable, renamed: "softmax(_:axis:)", message: "write softmax(x, axis: -1)")
public func softmax(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `logSoftmax(x, axis: -1)` for PyTorch's `logSoftmax(x, dim: -1)`.
@available(*, unavailable, renamed: "logSoftmax(_:axis:)", message: "write logSoftmax(x, axis: -1)")
public func logSoftmax(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `cumsum(x, axis: -1)` for PyTorch's `cumsum(x, dim: -1)`.
@available(*, unavailable, renamed: "cumsum(_:axis:)", message: "write cumsum(x, axis: -1)")
public func cumsum(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `cumprod(x, axis: -1)` for PyTorch's `cumprod(x, dim: -1)`.
@available(*, unavailable, renamed: "cumprod(_:axis:)", message: "write cumprod(x, axis: -1)")
public func cumprod(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `sorted(x, axis: -1)` for PyTorch's `sorted(x, dim: -1)`.
@available(*, unavailable, renamed: "sorted(_:axis:)", message: "write sorted(x, axis: -1)")
public func sorted(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `argSort(x, axis: -1)` for PyTorch's `argSort(x, dim: -1)`.
@available(*, unavailable, renamed: "argSort(_:axis:)", message: "write argSort(x, axis: -1)")
public func argSort(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

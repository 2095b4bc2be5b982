extension Tensor {
  /// Write `x.logSoftmax(axis: -1)` for PyTorch's `x.log_softmax(dim: -1)`.
  @available(*, unavailable, renamed: "logSoftmax(axis:)", message: "write x.logSoftmax(axis: -1)")
  public func log_softmax(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.logSoftmax(axis: -1)` for PyTorch's `x.log_softmax(-1)`.
  @available(*, unavailable, renamed: "logSoftmax(axis:)", message: "write x.logSoftmax(axis: -1)")
  public func log_softmax(_ axis: Int) -> Tensor { refuseOtherName() }
}

/// Write `logSoftmax(x, axis: -1)` for PyTorch's `log_softmax(x, dim: -1)`.
@available(*, unavailable, renamed: "logSoftmax(_:axis:)", message: "write logSoftmax(x, axis: -1)")
public func log_softmax(_ x: Tensor, dim: Int) -> Tensor { refuseOtherName() }

/// Write `logSoftmax(x, axis: -1)` for JAX's `log_softmax(x, axis: -1)`.
@available(*, unavailable, renamed: "logSoftmax")
public func log_softmax(_ x: Tensor, axis: Int) -> Tensor { refuseOtherName() }

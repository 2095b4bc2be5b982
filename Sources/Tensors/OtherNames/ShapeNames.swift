extension Tensor {
  /// Write `x.reshaped(3, 2)` for NumPy's and PyTorch's `x.reshape(3, 2)`.
  @available(*, unavailable, renamed: "reshaped")
  public func reshape(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.reshaped(3, 2)` for PyTorch's `x.view(3, 2)`.
  @available(*, unavailable, renamed: "reshaped")
  public func view(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.transposed(1, 0)` for PyTorch's `x.permute(1, 0)`.
  @available(*, unavailable, renamed: "transposed")
  public func permute(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.swappedAxes(0, 1)` for PyTorch's `x.transpose(0, 1)`.
  @available(*, unavailable, message: "write x.swappedAxes(0, 1); in NumPy's sense, x.transposed(0, 1)")
  public func transpose(_ axis1: Int, _ axis2: Int) -> Tensor { refuseOtherName() }

  /// Write `x.transposed()` for NumPy's `x.transpose()`.
  @available(*, unavailable, renamed: "transposed")
  public func transpose(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.swappedAxes(0, 1)` for NumPy's `x.swapaxes(0, 1)`.
  @available(*, unavailable, renamed: "swappedAxes")
  public func swapaxes(_ axis1: Int, _ axis2: Int) -> Tensor { refuseOtherName() }

  /// Write `x.T` for PyTorch's `x.t()`.
  @available(*, unavailable, message: "write x.T")
  public func t() -> Tensor { refuseOtherName() }

  /// Write `x.expandedDimensions(axis: 0)` for PyTorch's `x.unsqueeze(0)`.
  @available(*, unavailable, renamed: "expandedDimensions(axis:)", message: "write x.expandedDimensions(axis: 0)")
  public func unsqueeze(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.expandedDimensions(axis: 0)` for PyTorch's `x.unsqueeze(dim: 0)`.
  @available(*, unavailable, renamed: "expandedDimensions(axis:)", message: "write x.expandedDimensions(axis: 0)")
  public func unsqueeze(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `x.squeezed()` for NumPy's and PyTorch's `x.squeeze()`.
  @available(*, unavailable, renamed: "squeezed")
  public func squeeze() -> Tensor { refuseOtherName() }

  /// Write `one.squeezed(axis: 0)` for PyTorch's `one.squeeze(0)`.
  @available(*, unavailable, renamed: "squeezed(axis:)", message: "write one.squeezed(axis: 0)")
  public func squeeze(_ axis: Int) -> Tensor { refuseOtherName() }

  /// Write `one.squeezed(axis: 0)` for PyTorch's `one.squeeze(dim: 0)`.
  @available(*, unavailable, renamed: "squeezed(axis:)", message: "write one.squeezed(axis: 0)")
  public func squeeze(dim: Int) -> Tensor { refuseOtherName() }

  /// Write `one.squeezed(axis: 0)` for NumPy's `one.squeeze(axis: 0)`.
  @available(*, unavailable, renamed: "squeezed(axis:)", message: "write one.squeezed(axis: 0)")
  public func squeeze(axis: Int) -> Tensor { refuseOtherName() }

  /// Write `x.flattened()` for NumPy's `x.ravel()`.
  @available(*, unavailable, renamed: "flattened")
  public func ravel() -> Tensor { refuseOtherName() }

  /// Write `one.broadcast(to: [2, 3])` for PyTorch's `one.expand(2, 3)`.
  @available(*, unavailable, message: "write one.broadcast(to: [2, 3])")
  public func expand(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `one.broadcast(to: x.shape)` for PyTorch's `one.expand_as(x)`.
  @available(*, unavailable, message: "write one.broadcast(to: x.shape)")
  public func expand_as(_ other: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.tiled(repetitions: [2, 1])` for PyTorch's `x.repeat(2, 1)`.
  @available(
    *, unavailable, message: "write x.tiled(repetitions: [2, 1]); in NumPy's sense, x.repeated(count: 2, axis: 0)"
  )
  public func `repeat`(_ counts: Any..., axis: Int = 0) -> Tensor { refuseOtherName() }

  /// Write `x.repeated(count: 2, axis: 0)` for PyTorch's `x.repeat_interleave(2, dim: 0)`.
  @available(*, unavailable, renamed: "repeated(count:axis:)", message: "write x.repeated(count: 2, axis: 0)")
  public func repeat_interleave(_ count: Int, dim: Int = 0) -> Tensor { refuseOtherName() }

  /// Write `x.tiled(repetitions: [2, 1])` for PyTorch's `x.tile(2, 1)`.
  @available(*, unavailable, message: "write x.tiled(repetitions: [2, 1])")
  public func tile(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.split(parts: 3, axis: 1)` for PyTorch's `x.chunk(3, dim: 1)`.
  @available(*, unavailable, renamed: "split(parts:axis:)", message: "write x.split(parts: 3, axis: 1)")
  public func chunk(_ parts: Int, dim: Int = 0) -> [Tensor] { refuseOtherName() }

  /// Write `Array(x)` for PyTorch's `x.unbind()`.
  @available(*, unavailable, message: "write Array(x)")
  public func unbind(dim: Int = 0) -> [Tensor] { refuseOtherName() }

  /// Write `x[.stride(by: -1)]` for PyTorch's `x.flip(0)`.
  @available(*, unavailable, message: "write x[.stride(by: -1)]")
  public func flip(_ arguments: Any...) -> Tensor { refuseOtherName() }

  /// Write `x.swappedAxes(-2, -1)` for NumPy's and PyTorch's `x.mT`.
  @available(*, unavailable, message: "write x.swappedAxes(-2, -1)")
  public var mT: Tensor { refuseOtherName() }

  /// Write `x.dim(0)` for PyTorch's `x.size(0)`.
  @available(*, unavailable, message: "write x.dim(0); and x.shape for all of them")
  public func size(_ axis: Int = 0) -> Int { refuseOtherName() }

  /// Write `x.ndim` for PyTorch's `x.dim()`.
  @available(*, unavailable, message: "write x.ndim")
  public func dim() -> Int { refuseOtherName() }

  /// Write `x.size` for PyTorch's `x.numel()`.
  @available(*, unavailable, message: "write x.size")
  public func numel() -> Int { refuseOtherName() }

  /// Write `x.triu(k: 1)` for PyTorch's `x.triu(diagonal: 1)`.
  @available(*, unavailable, renamed: "triu(k:)", message: "write x.triu(k: 1)")
  public func triu(diagonal: Int) -> Tensor { refuseOtherName() }

  /// Write `x.tril(k: -1)` for PyTorch's `x.tril(diagonal: -1)`.
  @available(*, unavailable, renamed: "tril(k:)", message: "write x.tril(k: -1)")
  public func tril(diagonal: Int) -> Tensor { refuseOtherName() }
}

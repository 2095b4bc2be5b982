extension Tensor {
  /// Write `x.matmul(z)` for PyTorch's `x.mm(z)`.
  @available(*, unavailable, renamed: "matmul")
  public func mm(_ right: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.matmul(z)` for PyTorch's `x.bmm(z)`.
  @available(*, unavailable, renamed: "matmul")
  public func bmm(_ right: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.matmul(v)` for PyTorch's `x.mv(v)`.
  @available(*, unavailable, renamed: "matmul")
  public func mv(_ right: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x.matmul(z)` for NumPy's and PyTorch's `x.dot(z)`.
  @available(*, unavailable, renamed: "matmul")
  public func dot(_ right: Tensor) -> Tensor { refuseOtherName() }
}

/// Write `matmul(x, z)` for PyTorch's `mm(x, z)`.
@available(*, unavailable, renamed: "matmul")
public func mm(_ left: Tensor, _ right: Tensor) -> Tensor { refuseOtherName() }

/// Write `matmul(x, z)` for PyTorch's `bmm(x, z)`.
@available(*, unavailable, renamed: "matmul")
public func bmm(_ left: Tensor, _ right: Tensor) -> Tensor { refuseOtherName() }

/// Write `matmul(v, v)` for NumPy's and PyTorch's `dot(v, v)`.
@available(*, unavailable, renamed: "matmul")
public func dot(_ left: Tensor, _ right: Tensor) -> Tensor { refuseOtherName() }

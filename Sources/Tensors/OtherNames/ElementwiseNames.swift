extension Tensor {
  /// Write `clip(x, min: 0, max: 1)` for PyTorch's `x.clamp(min: 0, max: 1)`.
  @available(*, unavailable, message: "write clip(x, min: 0, max: 1)")
  public func clamp(min: Any = 0, max: Any = 0) -> Tensor { refuseOtherName() }

  /// Write `clip(x, min: 0, max: 1)` for PyTorch's `x.clamp(0, 1)`.
  @available(*, unavailable, message: "write clip(x, min: 0, max: 1)")
  public func clamp(_ min: Any, _ max: Any) -> Tensor { refuseOtherName() }

  /// Write `isNaN(x)` for PyTorch's `x.isnan()`.
  @available(*, unavailable, message: "write isNaN(x)")
  public func isnan() -> Tensor { refuseOtherName() }

  /// Write `isInf(x)` for PyTorch's `x.isinf()`.
  @available(*, unavailable, message: "write isInf(x)")
  public func isinf() -> Tensor { refuseOtherName() }

  /// Write `isFinite(x)` for PyTorch's `x.isfinite()`.
  @available(*, unavailable, message: "write isFinite(x)")
  public func isfinite() -> Tensor { refuseOtherName() }

  /// Write `x.allClose(y)` for PyTorch's `x.allclose(y)`.
  @available(*, unavailable, renamed: "allClose")
  public func allclose(_ other: Tensor, rtol: Float = 0, atol: Float = 0) -> Bool { refuseOtherName() }

  /// Write `x .== y` for PyTorch's `x.eq(y)`.
  @available(*, unavailable, message: "write x .== y")
  public func eq(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x .!= y` for PyTorch's `x.ne(y)`.
  @available(*, unavailable, message: "write x .!= y")
  public func ne(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x .< y` for PyTorch's `x.lt(y)`.
  @available(*, unavailable, message: "write x .< y")
  public func lt(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x .<= y` for PyTorch's `x.le(y)`.
  @available(*, unavailable, message: "write x .<= y")
  public func le(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x .> y` for PyTorch's `x.gt(y)`.
  @available(*, unavailable, message: "write x .> y")
  public func gt(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x .>= y` for PyTorch's `x.ge(y)`.
  @available(*, unavailable, message: "write x .>= y")
  public func ge(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x - y` for PyTorch's `x.sub(y)`.
  @available(*, unavailable, message: "write x - y")
  public func sub(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x * y` for PyTorch's `x.mul(y)`.
  @available(*, unavailable, message: "write x * y")
  public func mul(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `x / y` for PyTorch's `x.div(y)`.
  @available(*, unavailable, message: "write x / y")
  public func div(_ other: Any) -> Tensor { refuseOtherName() }

  /// Write `-x` for PyTorch's `x.neg()`.
  @available(*, unavailable, message: "write -x")
  public func neg() -> Tensor { refuseOtherName() }
}

/// Write `clip(x, min: 0)` for PyTorch's `clamp(x, min: 0)`.
@available(*, unavailable, renamed: "clip")
public func clamp(_ x: Tensor, min: Any = 0, max: Any = 0) -> Tensor { refuseOtherName() }

/// Write `clip(x, min: 0, max: 1)` for NumPy's `clip(x, 0, 1)`.
@available(*, unavailable, renamed: "clip(_:min:max:)", message: "write clip(x, min: 0, max: 1)")
public func clip(_ x: Tensor, _ min: Any, _ max: Any) -> Tensor { refuseOtherName() }

/// Write `isNaN(x)` for NumPy's and PyTorch's `isnan(x)`.
@available(*, unavailable, renamed: "isNaN")
public func isnan(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `isInf(x)` for NumPy's and PyTorch's `isinf(x)`.
@available(*, unavailable, renamed: "isInf")
public func isinf(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `isFinite(x)` for NumPy's and PyTorch's `isfinite(x)`.
@available(*, unavailable, renamed: "isFinite")
public func isfinite(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `allClose(x, y)` for NumPy's and PyTorch's `allclose(x, y)`.
@available(*, unavailable, renamed: "allClose")
public func allclose(_ a: Tensor, _ b: Tensor, rtol: Float = 0, atol: Float = 0) -> Bool { refuseOtherName() }

/// Write `x == y` for NumPy's `array_equal(x, y)`.
@available(*, unavailable, message: "write x == y")
public func array_equal(_ a: Tensor, _ b: Tensor) -> Bool { refuseOtherName() }

/// Write `-x` for PyTorch's `neg(x)`.
@available(*, unavailable, message: "write -x")
public func neg(_ x: Tensor) -> Tensor { refuseOtherName() }

/// Write `pow(x, 2)` for NumPy's `power(x, 2)`.
@available(*, unavailable, renamed: "pow")
public func power(_ x: Tensor, _ exponent: Any) -> Tensor { refuseOtherName() }

extension Tensor {
  /// Write `x .== 2` for NumPy's and PyTorch's `x == 2`.
  @available(*, unavailable, message: "write x .== 2; of two tensors, x == y says whether they are the same")
  public static func == (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `x .!= 2` for NumPy's and PyTorch's `x != 2`.
  @available(*, unavailable, message: "write x .!= 2; of two tensors, x != y says whether they differ")
  public static func != (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `x .< y` for NumPy's and PyTorch's `x < y`.
  @available(*, unavailable, message: "write x .< y")
  public static func < (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `x .<= y` for NumPy's and PyTorch's `x <= y`.
  @available(*, unavailable, message: "write x .<= y")
  public static func <= (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `x .> y` for NumPy's and PyTorch's `x > y`.
  @available(*, unavailable, message: "write x .> y")
  public static func > (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `x .>= y` for NumPy's and PyTorch's `x >= y`.
  @available(*, unavailable, message: "write x .>= y")
  public static func >= (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `mask .&& mask` for Swift's `mask && mask`.
  @available(*, unavailable, message: "write mask .&& mask")
  public static func && (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `mask .|| mask` for Swift's `mask || mask`.
  @available(*, unavailable, message: "write mask .|| mask")
  public static func || (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `.!mask` for Swift's `!mask`.
  @available(*, unavailable, message: "write .!mask")
  public static prefix func ! (mask: Tensor) -> Tensor { refuseOtherName() }

  /// Write `mask .&& mask` for NumPy's and PyTorch's `mask & mask`.
  @available(*, unavailable, message: "write mask .&& mask")
  public static func & (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `mask .|| mask` for NumPy's and PyTorch's `mask | mask`.
  @available(*, unavailable, message: "write mask .|| mask")
  public static func | (left: Tensor, right: Any) -> Tensor { refuseOtherName() }

  /// Write `.!mask` for NumPy's and PyTorch's `~mask`.
  @available(*, unavailable, message: "write .!mask")
  public static prefix func ~ (mask: Tensor) -> Tensor { refuseOtherName() }

  /// Write `x ** 2` for the power of formulas `x ^ 2`.
  @available(*, unavailable, message: "write x ** 2")
  public static func ^ (left: Tensor, right: Any) -> Tensor { refuseOtherName() }
}

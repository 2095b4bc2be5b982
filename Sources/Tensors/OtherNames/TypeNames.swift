extension Tensor {
  /// Write `x.asType(.int32)` for NumPy's `x.astype(.int32)`.
  @available(*, unavailable, renamed: "asType")
  public func astype(_ type: DType) -> Tensor { refuseOtherName() }

  /// Write `x.asType(.float16)` for PyTorch's `x.to(.float16)`.
  @available(*, unavailable, renamed: "asType")
  public func to(_ type: DType) -> Tensor { refuseOtherName() }

  /// Write `x` for PyTorch's `x.to("cuda")`.
  @available(*, unavailable, message: "leave it out; tensors live in memory alone")
  public func to(_ device: String) -> Tensor { refuseOtherName() }

  /// Write `x.asType(.float32)` for PyTorch's `x.float()`.
  @available(*, unavailable, message: "write x.asType(.float32)")
  public func float() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.float16)` for PyTorch's `x.half()`.
  @available(*, unavailable, message: "write x.asType(.float16)")
  public func half() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.bfloat16)` for PyTorch's `x.bfloat16()`.
  @available(*, unavailable, message: "write x.asType(.bfloat16)")
  public func bfloat16() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.int32)` for PyTorch's `x.int()`.
  @available(*, unavailable, message: "write x.asType(.int32)")
  public func int() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.int32)` for PyTorch's `x.long()`.
  @available(*, unavailable, message: "write x.asType(.int32); the widest whole numbers here")
  public func long() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.float32)` for PyTorch's `x.double()`.
  @available(*, unavailable, message: "write x.asType(.float32); the widest numbers here")
  public func double() -> Tensor { refuseOtherName() }

  /// Write `x.asType(.bool)` for PyTorch's `x.bool()`.
  @available(*, unavailable, message: "write x.asType(.bool)")
  public func bool() -> Tensor { refuseOtherName() }

  /// Write `x.asArray()` for PyTorch's `x.numpy()`.
  @available(*, unavailable, renamed: "asArray")
  public func numpy() -> [Float] { refuseOtherName() }

  /// Write `x.asArray()` for NumPy's and PyTorch's `x.tolist()`.
  @available(*, unavailable, renamed: "asArray")
  public func tolist() -> [Float] { refuseOtherName() }

  /// Write `x.asArray()` for Swift collections' `x.elements`.
  @available(*, unavailable, message: "write x.asArray()")
  public var elements: [Float] { refuseOtherName() }

  /// Write `x` for PyTorch's `x.detach()`.
  @available(*, unavailable, message: "leave it out; a tensor carries no gradient")
  public func detach() -> Tensor { refuseOtherName() }

  /// Write `x` for PyTorch's `x.cpu()`.
  @available(*, unavailable, message: "leave it out; tensors live in memory alone")
  public func cpu() -> Tensor { refuseOtherName() }

  /// Write `x` for PyTorch's `x.cuda()`.
  @available(*, unavailable, message: "leave it out; tensors live in memory alone")
  public func cuda() -> Tensor { refuseOtherName() }

  /// Write `x` for PyTorch's `x.clone()`.
  @available(*, unavailable, message: "leave it out; a tensor is a value, and a copy costs nothing until it is changed")
  public func clone() -> Tensor { refuseOtherName() }

  /// Write `x` for NumPy's `x.copy()`.
  @available(*, unavailable, message: "leave it out; a tensor is a value, and a copy costs nothing until it is changed")
  public func copy() -> Tensor { refuseOtherName() }
}

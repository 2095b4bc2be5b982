/// The type in which a tensor stores each of its numbers.
///
///     Tensor([1, 2]).dtype                  // float32
///     (Tensor([1, 2]) .> 1).dtype           // bool
///     weights.asType(.bfloat16).nbytes      // half as many bytes
///
/// A type of 16 bits holds fewer digits or a smaller range, and takes half the memory. Arithmetic on 16-bit numbers is
/// done in `Float` and each result is rounded once.
///
/// Two tensors of different types give the type that can hold both: see ``promoted(with:)``. A Swift number beside a
/// tensor doesn't change the tensor's type, except where the type has no fractions and the number is one.
public enum DType: String, Sendable, Hashable, CaseIterable, Codable {
  /// `true` or `false`, one byte each. What comparisons give.
  case bool
  /// Whole numbers from -128 to 127, one byte each. Codes of quantised weights.
  case int8
  /// Whole numbers from -2³¹ to 2³¹ - 1, four bytes each. Indices and token ids.
  case int32
  /// 11 significant bits, up to 65504, two bytes each: IEEE 754 binary16.
  case float16
  /// 8 significant bits and the range of `Float`, two bytes each: the upper half of a `Float`.
  case bfloat16
  /// 24 significant bits, up to 3.4e38, four bytes each: Swift's `Float`. What tensors are made of if nothing is said.
  case float32

  /// The bytes of one number.
  public var size: Int {
    switch self {
    case .bool, .int8: 1
    case .float16, .bfloat16: 2
    case .int32, .float32: 4
    }
  }

  /// Whether numbers of this type have fractions, infinities and NaN.
  public var isFloatingPoint: Bool {
    switch self {
    case .float16, .bfloat16, .float32: true
    case .bool, .int8, .int32: false
    }
  }

  /// Whether this is a type of whole numbers; `bool` isn't one.
  public var isInteger: Bool { self == .int8 || self == .int32 }

  /// Returns the type of a result of two tensors.
  ///
  /// | | bool | int8 | int32 | float16 | bfloat16 | float32 |
  /// | --- | --- | --- | --- | --- | --- | --- |
  /// | bool | bool | int8 | int32 | float16 | bfloat16 | float32 |
  /// | int8 | | int8 | int32 | float16 | bfloat16 | float32 |
  /// | int32 | | | int32 | float16 | bfloat16 | float32 |
  /// | float16 | | | | float16 | float32 | float32 |
  /// | bfloat16 | | | | | bfloat16 | float32 |
  /// | float32 | | | | | | float32 |
  ///
  /// It is the table of PyTorch and of MLX. Division always gives a type with fractions, `float32` for two types
  /// without; sums and products of two `bool` count, as `int32`.
  public func promoted(with other: DType) -> DType {
    if self == other { return self }
    switch (isFloatingPoint, other.isFloatingPoint) {
    case (true, true): return .float32
    case (true, false): return self
    case (false, true): return other
    case (false, false): return self == .int32 || other == .int32 ? .int32 : .int8
    }
  }

  /// The type of a result that has fractions: this one, or `float32` if it has none.
  public var floating: DType { isFloatingPoint ? self : .float32 }

  /// The type of a sum of numbers of this type: `int32` for types without fractions.
  var counting: DType { isFloatingPoint ? self : .int32 }
}

extension DType: CustomStringConvertible {
  /// The name of the type: `float32`.
  public var description: String { rawValue }
}

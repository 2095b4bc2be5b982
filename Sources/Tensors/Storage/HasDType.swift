/// A Swift type in which a tensor can store its numbers.
///
///     weights.asType(Float16.self)
///     ids.withUnsafeElements(as: Int32.self) { $0.max() }
public protocol HasDType: TensorElement, BitwiseCopyable, Sendable {
  /// The tensor's name for this type.
  static var dtype: DType { get }
}

/// A type of stored numbers that is converted to and from the others.
protocol StoredElement: HasDType {
  /// Whether the type has no fractions.
  static var isWhole: Bool { get }
  /// This number as a `Float`, rounded if it has more than 24 significant bits.
  var float: Float { get }
  /// This number without its fraction; the nearest one if it is out of range, 0 for NaN.
  var whole: Int64 { get }
  /// Creates the number of this type for a `Float`: rounded for types with fractions; for others cut off at the point,
  /// and moved into the range.
  init(float: Float)
  /// Creates the number of this type for a whole one: rounded for types with fractions; for others the last bits.
  init(whole: Int64)
}

extension Float: HasDType, StoredElement {
  /// `float32`.
  public static var dtype: DType { .float32 }
  static var isWhole: Bool { false }
  @inline(__always) var float: Float { self }
  @inline(__always) var whole: Int64 { Int64(clamping: self) }
  @inline(__always) init(float: Float) { self = float }
  @inline(__always) init(whole: Int64) { self = Float(whole) }
}

extension Float16: HasDType, StoredElement {
  /// `float16`.
  public static var dtype: DType { .float16 }
  static var isWhole: Bool { false }
  /// This number as a `Float`, without a call for each: the bits are moved into their places in a `Float`, and one
  /// multiplication sets the exponent right, of subnormal numbers too.
  @inline(__always) var float: Float {
    let bits = UInt32(bitPattern)
    let magnitude = Float(bitPattern: (bits & 0x7FFF) << 13) * 0x1p112
    let special: UInt32 = magnitude >= 65536 ? 0x7F80_0000 : 0
    return Float(bitPattern: magnitude.bitPattern | special | (bits & 0x8000) << 16)
  }
  @inline(__always) var whole: Int64 { Int64(clamping: float) }
  @inline(__always) init(float: Float) { self = Float16(float) }
  @inline(__always) init(whole: Int64) { self = Float16(Float(whole)) }
}

extension BFloat16: HasDType, StoredElement {
  /// `bfloat16`.
  public static var dtype: DType { .bfloat16 }
  static var isWhole: Bool { false }
  @inline(__always) var float: Float { Float(self) }
  @inline(__always) var whole: Int64 { Int64(clamping: float) }
  @inline(__always) init(float: Float) { self.init(float) }
  @inline(__always) init(whole: Int64) { self.init(Float(whole)) }
}

extension Int32: HasDType, StoredElement {
  /// `int32`.
  public static var dtype: DType { .int32 }
  static var isWhole: Bool { true }
  @inline(__always) var float: Float { Float(self) }
  @inline(__always) var whole: Int64 { Int64(self) }
  @inline(__always) init(float: Float) { self = Int32(clamping: Int64(clamping: float)) }
  @inline(__always) init(whole: Int64) { self = Int32(truncatingIfNeeded: whole) }
}

extension Int8: HasDType, StoredElement {
  /// `int8`.
  public static var dtype: DType { .int8 }
  static var isWhole: Bool { true }
  @inline(__always) var float: Float { Float(self) }
  @inline(__always) var whole: Int64 { Int64(self) }
  @inline(__always) init(float: Float) { self = Int8(clamping: Int64(clamping: float)) }
  @inline(__always) init(whole: Int64) { self = Int8(truncatingIfNeeded: whole) }
}

extension Bool: HasDType, StoredElement {
  /// `bool`.
  public static var dtype: DType { .bool }
  static var isWhole: Bool { true }
  @inline(__always) var float: Float { self ? 1 : 0 }
  @inline(__always) var whole: Int64 { self ? 1 : 0 }
  @inline(__always) init(float: Float) { self = float != 0 }
  @inline(__always) init(whole: Int64) { self = whole != 0 }
}

extension Int64 {
  /// Creates the whole part of a number; the nearest representable one if it is out of range, 0 for NaN.
  @inline(__always)
  fileprivate init(clamping value: Float) {
    if value.isNaN {
      self = 0
    } else if value >= 0x1p63 {
      self = .max
    } else if value <= -0x1p63 {
      self = .min
    } else {
      self.init(value)
    }
  }
}

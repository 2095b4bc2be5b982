/// A Swift number that can stand beside a tensor: `t / n`, `2 * t`, `t .> 0.5`.
///
/// It doesn't change the tensor's type: `float16` times a `Double` is `float16`. Only where the type has no fractions,
/// and the number is of a type with fractions, the result is `float32`.
public protocol TensorScalar {
  /// The number, as a whole one or as one with fractions.
  var scalar: ScalarNumber { get }
}

/// The number that a Swift number is beside a tensor.
public enum ScalarNumber: Sendable, Hashable {
  /// A number of a type without fractions.
  case whole(Int)
  /// A number of a type with fractions, rounded to `Float`.
  case real(Float)

  /// The number as a `Float`.
  @inline(__always)
  var float: Float {
    switch self {
    case .whole(let number): Float(number)
    case .real(let number): number
    }
  }
}

extension Int: TensorScalar {
  /// This number, as a whole one.
  public var scalar: ScalarNumber { .whole(self) }
}

extension Int32: TensorScalar {
  /// This number, as a whole one.
  public var scalar: ScalarNumber { .whole(Int(self)) }
}

extension Int8: TensorScalar {
  /// This number, as a whole one.
  public var scalar: ScalarNumber { .whole(Int(self)) }
}

extension Bool: TensorScalar {
  /// 1 for true, 0 for false.
  public var scalar: ScalarNumber { .whole(self ? 1 : 0) }
}

extension Float: TensorScalar {
  /// This number, as one with fractions.
  public var scalar: ScalarNumber { .real(self) }
}

extension Double: TensorScalar {
  /// This number, rounded to the nearest `Float`.
  public var scalar: ScalarNumber { .real(Float(self)) }
}

extension Float16: TensorScalar {
  /// This number, as one with fractions.
  public var scalar: ScalarNumber { .real(Float(self)) }
}

extension BFloat16: TensorScalar {
  /// This number, as one with fractions.
  public var scalar: ScalarNumber { .real(Float(self)) }
}

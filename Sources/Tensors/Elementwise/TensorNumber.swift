/// A number written beside a tensor without a type: the `2` of `2 * t`, the `.pi` of `2 * .pi * t`.
///
/// The compiler makes it of literals, and of ``pi`` and ``infinity``; a variable is a ``TensorScalar`` of its own type.
/// With one such type, instead of an overload for `Int` and one for `Float`, the compiler has so few choices that a
/// formula of many literals takes it milliseconds, and `2` still isn't `2.0`: times a tensor of whole numbers it gives
/// whole numbers.
public struct TensorNumber: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, TensorScalar, Sendable {
  /// The number, as a whole one if it is written without a point.
  public let scalar: ScalarNumber

  /// Creates the number of a literal without a point.
  public init(integerLiteral value: Int) { scalar = .whole(value) }

  /// Creates the number of a literal with a point.
  public init(floatLiteral value: Double) { scalar = .real(Float(value)) }

  private init(_ scalar: ScalarNumber) { self.scalar = scalar }

  /// The circumference of a circle divided by its diameter.
  public static var pi: TensorNumber { TensorNumber(.real(.pi)) }

  /// A number greater than all others.
  public static var infinity: TensorNumber { TensorNumber(.real(.infinity)) }

  /// Not a number.
  public static var nan: TensorNumber { TensorNumber(.real(.nan)) }

  /// Negates the number.
  public static prefix func - (number: TensorNumber) -> TensorNumber { 0 - number }

  /// Adds two numbers, as whole ones if both are.
  public static func + (left: TensorNumber, right: TensorNumber) -> TensorNumber {
    combined(left, right, whole: &+, real: +)
  }

  /// Subtracts two numbers, as whole ones if both are.
  public static func - (left: TensorNumber, right: TensorNumber) -> TensorNumber {
    combined(left, right, whole: &-, real: -)
  }

  /// Multiplies two numbers, as whole ones if both are.
  public static func * (left: TensorNumber, right: TensorNumber) -> TensorNumber {
    combined(left, right, whole: &*, real: *)
  }

  /// Divides two numbers; the result has fractions, as that of tensors has: `t * (1 / 2)` halves.
  public static func / (left: TensorNumber, right: TensorNumber) -> TensorNumber {
    TensorNumber(.real(left.scalar.float / right.scalar.float))
  }

  private static func combined(
    _ left: TensorNumber, _ right: TensorNumber, whole: (Int, Int) -> Int, real: (Float, Float) -> Float
  ) -> TensorNumber {
    if case (.whole(let a), .whole(let b)) = (left.scalar, right.scalar) { return TensorNumber(.whole(whole(a, b))) }
    return TensorNumber(.real(real(left.scalar.float, right.scalar.float)))
  }
}

internal import Glibc

infix operator ** : BitwiseShiftPrecedence

extension Tensor {
  /// Raises each element to the power in the other tensor, broadcasting.
  ///
  /// - Returns: the type to which both promote; whole numbers to the power of whole numbers give whole numbers.
  /// - Refuses: sizes that do not broadcast, as `pow: the sizes 3 and 4 do not broadcast`; a whole number to a negative
  ///   power, which isn't whole, as `pow: a whole number to the power -1`.
  /// - Numerics: of whole numbers exact, and the last bits of what doesn't fit.
  public func pow(_ exponent: Tensor) -> Tensor {
    Tensor.arithmetic(
      "pow", self, exponent, names: ("self", "exponent"), whole: { wholePower($0, $1, "pow") }, real: { power($0, $1) })
  }

  /// Raises each element to a power.
  public func pow(_ exponent: Float) -> Tensor {
    exponent == 2 && dtype.isFloatingPoint ? square() : mapped { power($0, exponent) }
  }

  /// Raises each element to a power: whole numbers stay whole.
  ///
  /// - Refuses: a whole number to a negative power, as `pow: a whole number to the power -1`.
  public func pow(_ exponent: Int) -> Tensor { raised(to: .whole(exponent), in: "pow") }

  /// Raises each element to a power.
  @_disfavoredOverload
  public func pow(_ exponent: some TensorScalar) -> Tensor { raised(to: exponent.scalar, in: "pow") }

  /// Raises each element to the power beside it, broadcasting: `x ** y` is ``pow(_:)-(Tensor)``.
  ///
  /// It binds tighter than `*`, as in Python. Unlike there, a sign in front binds tighter still, `-x ** 2` is (-x)², and
  /// powers of powers need parentheses, as in mlx-swift.
  ///
  /// - Refuses: sizes that do not broadcast, as `**: the sizes 3 and 4 do not broadcast`; a whole number to a negative
  ///   power, as `**: a whole number to the power -1`.
  public static func ** (left: Tensor, right: Tensor) -> Tensor {
    arithmetic("**", left, right, whole: { wholePower($0, $1, "**") }, real: { power($0, $1) })
  }

  /// Raises each element to a power: `x ** 0.5`.
  public static func ** (left: Tensor, right: Float) -> Tensor { left.pow(right) }

  /// Raises each element to a power: `x ** 2`.
  public static func ** (left: Tensor, right: Int) -> Tensor { left.raised(to: .whole(right), in: "**") }

  /// Raises each element to a power.
  @_disfavoredOverload
  public static func ** (left: Tensor, right: some TensorScalar) -> Tensor { left.raised(to: right.scalar, in: "**") }

  /// Raises the number to the power of each element: `0.5 ** x`.
  public static func ** (left: Float, right: Tensor) -> Tensor { right.mapped { power(left, $0) } }

  /// Raises the number to the power of each element: `2 ** x`.
  public static func ** (left: Int, right: Tensor) -> Tensor { right.raising(.whole(left), in: "**") }

  /// Raises the number to the power of each element.
  @_disfavoredOverload
  public static func ** (left: some TensorScalar, right: Tensor) -> Tensor { right.raising(left.scalar, in: "**") }

  private func raised(to exponent: ScalarNumber, in operation: String) -> Tensor {
    if dtype.isFloatingPoint { return pow(exponent.float) }
    return arithmetic(exponent, whole: { wholePower($0, $1, operation) }, real: { power($0, $1) })
  }

  fileprivate func raising(_ base: ScalarNumber, in operation: String) -> Tensor {
    arithmetic(base, whole: { wholePower($1, $0, operation) }, real: { power($1, $0) })
  }
}

/// Raises each element to a power: ``Tensor/pow(_:)-(Float)``.
public func pow(_ x: Tensor, _ exponent: Float) -> Tensor { x.pow(exponent) }

/// Raises each element to a power: ``Tensor/pow(_:)-(Int)``.
public func pow(_ x: Tensor, _ exponent: Int) -> Tensor { x.pow(exponent) }

/// Raises each element to a power.
@_disfavoredOverload
public func pow(_ x: Tensor, _ exponent: some TensorScalar) -> Tensor { x.pow(exponent) }

/// Raises each element to the power beside it: ``Tensor/pow(_:)-(Tensor)``.
public func pow(_ x: Tensor, _ exponent: Tensor) -> Tensor { x.pow(exponent) }

/// Raises the number to the power of each element: `pow(0.5, x)` is 0.5ˣ.
public func pow(_ x: Float, _ exponent: Tensor) -> Tensor { exponent.mapped { power(x, $0) } }

/// Raises the number to the power of each element: `pow(2, x)` is 2ˣ.
public func pow(_ x: Int, _ exponent: Tensor) -> Tensor { exponent.raising(.whole(x), in: "pow") }

/// Raises the number to the power of each element.
@_disfavoredOverload
public func pow(_ x: some TensorScalar, _ exponent: Tensor) -> Tensor { exponent.raising(x.scalar, in: "pow") }

private func power(_ x: Float, _ exponent: Float) -> Float { powf(x, exponent) }

/// Raises a whole number to a power by squaring: as many steps as the exponent has bits.
private func wholePower(_ x: Int64, _ exponent: Int64, _ operation: String) -> Int64 {
  if exponent < 0 {
    refuse(
      ShapeError(
        operation, "a whole number to the power \(exponent)",
        repair: "for fractions, write x.asType(.float32) ** \(exponent)"))
  }
  var (result, square, rest) = (Int64(1), x, exponent)
  while rest > 0 {
    if rest & 1 == 1 { result &*= square }
    square &*= square
    rest >>= 1
  }
  return result
}

internal import Glibc

infix operator ** : BitwiseShiftPrecedence

extension Tensor {
  /// Raises each element to the power beside it, broadcasting: `x ** y` is ``pow(_:)-(Tensor)``.
  ///
  /// It binds tighter than `*`, as in Python. Unlike there, a sign in front binds tighter still, `-x ** 2` is (-x)², and
  /// powers of powers need parentheses, as in mlx-swift.
  ///
  /// - Refuses: sizes that do not broadcast, as `**: the sizes 3 and 4 do not broadcast`.
  public static func ** (left: Tensor, right: Tensor) -> Tensor { combine("**", left, right) { power($0, $1) } }

  /// Raises each element to a power: `x ** 2`.
  public static func ** (left: Tensor, right: Float) -> Tensor { left.pow(right) }

  /// Raises the number to each element: `2 ** x`.
  public static func ** (left: Float, right: Tensor) -> Tensor { right.mapped { power(left, $0) } }
}

/// Raises the number to each element: pow(2, x) is 2ˣ.
public func pow(_ x: Float, _ exponent: Tensor) -> Tensor { exponent.mapped { power(x, $0) } }

private func power(_ x: Float, _ exponent: Float) -> Float { powf(x, exponent) }

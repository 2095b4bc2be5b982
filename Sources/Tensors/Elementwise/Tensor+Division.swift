extension Tensor {
  /// Divides each pair of elements and rounds down to a whole number, broadcasting: 7 by -2 is -4.
  ///
  /// With the remainder it makes up the dividend: a = floorDivide(a, b) b + remainder(a, b). Division by zero gives ±∞ or
  /// NaN, as `/` does.
  ///
  /// - Refuses: sizes that do not broadcast, as `floorDivide: the sizes 3 and 4 do not broadcast`.
  /// - Numerics: the quotient is that of the remainder, not the rounded a / b: 1 by 0.1 is 9, as `Float(0.1)` is more
  ///   than a tenth.
  public func floorDivide(_ other: Tensor) -> Tensor {
    Tensor.combine("floorDivide", self, other, names: ("self", "other")) { floorQuotient($0, $1) }
  }

  /// Divides each element by the number and rounds down: ``floorDivide(_:)-(Tensor)``.
  public func floorDivide(_ other: Float) -> Tensor { floorDivide(Tensor(other)) }

  /// Returns the remainder of each pair of elements, broadcasting: ``remainder(_:_:)-(Tensor,Tensor)``.
  ///
  /// - Refuses: sizes that do not broadcast, as `%: the sizes 3 and 4 do not broadcast`.
  public static func % (left: Tensor, right: Tensor) -> Tensor { combine("%", left, right) { floorRemainder($0, $1) } }

  /// Returns the remainder of each element by the number.
  public static func % (left: Tensor, right: Float) -> Tensor { left % Tensor(right) }

  /// Returns the remainder of the number by each element.
  public static func % (left: Float, right: Tensor) -> Tensor { Tensor(left) % right }
}

/// Divides each pair of elements and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Tensor, _ b: Tensor) -> Tensor { a.floorDivide(b) }

/// Divides each element by the number and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Tensor, _ b: Float) -> Tensor { a.floorDivide(b) }

/// Divides the number by each element and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Float, _ b: Tensor) -> Tensor { Tensor(a).floorDivide(b) }

/// Returns the remainder of each pair of elements, with the sign of the divisor, broadcasting.
///
///     remainder(a, b) = a - floor(a / b) b
///
/// As in Python, -7 by 3 leaves 2 and 7 by -3 leaves -2; Swift's own `%` of numbers takes the sign of the dividend. A
/// divisor of 0 gives NaN.
///
/// - Refuses: sizes that do not broadcast, as `remainder: the sizes 3 and 4 do not broadcast`.
/// - Numerics: exact, except that a remainder a little below 0 plus the divisor is rounded: -1e-30 by 3 leaves 3.
public func remainder(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.combine("remainder", a, b, names: ("a", "b")) { floorRemainder($0, $1) }
}

/// Returns the remainder of each element by the number: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Tensor, _ b: Float) -> Tensor { remainder(a, Tensor(b)) }

/// Returns the remainder of the number by each element: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Float, _ b: Tensor) -> Tensor { remainder(Tensor(a), b) }

/// Returns the quotient, rounded down, and the remainder of each pair of elements.
///
/// - Refuses: sizes that do not broadcast, as `divmod: the sizes 3 and 4 do not broadcast`.
public func divmod(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
  (
    Tensor.combine("divmod", a, b, names: ("a", "b")) { floorQuotient($0, $1) },
    Tensor.combine("divmod", a, b, names: ("a", "b")) { floorRemainder($0, $1) }
  )
}

/// Returns the quotient and the remainder of each element by the number: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Tensor, _ b: Float) -> (Tensor, Tensor) { divmod(a, Tensor(b)) }

/// Returns the quotient and the remainder of the number by each element: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Float, _ b: Tensor) -> (Tensor, Tensor) { divmod(Tensor(a), b) }

/// Returns the remainder with the sign of the divisor, also if it is 0.
private func floorRemainder(_ a: Float, _ b: Float) -> Float {
  let rest = a.truncatingRemainder(dividingBy: b)
  if rest == 0 { return b < 0 ? -0.0 : 0 }
  return (rest < 0) == (b < 0) ? rest : rest + b
}

/// Returns the whole number q for which a = q b + r, r being the remainder above.
private func floorQuotient(_ a: Float, _ b: Float) -> Float {
  if b == 0 { return a / b }
  let rest = a.truncatingRemainder(dividingBy: b)
  let quotient = (a - rest) / b - (rest != 0 && (rest < 0) != (b < 0) ? 1 : 0)
  return quotient == 0 ? a / b * 0 : quotient.rounded(.toNearestOrEven)
}

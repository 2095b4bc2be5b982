extension Tensor {
  /// Divides each pair of elements and rounds down to a whole number, broadcasting: 7 by -2 is -4.
  ///
  /// With the remainder it makes up the dividend: a = floorDivide(a, b) b + remainder(a, b). Division by zero gives ±∞ or
  /// NaN, as `/` does; of whole numbers, which have neither, 0, as in NumPy.
  ///
  /// - Returns: the type to which both promote; two tensors of whole numbers give whole numbers.
  /// - Refuses: sizes that do not broadcast, as `floorDivide: the sizes 3 and 4 do not broadcast`.
  /// - Numerics: the quotient is that of the remainder, not the rounded a / b: 1 by 0.1 is 9, as `Float(0.1)` is more
  ///   than a tenth. Exact for whole numbers.
  public func floorDivide(_ other: Tensor) -> Tensor {
    Tensor.arithmetic(
      "floorDivide", self, other, names: ("self", "other"), whole: { floorQuotient($0, $1) },
      real: { floorQuotient($0, $1) })
  }

  /// Divides each element by the number and rounds down: ``floorDivide(_:)-(Tensor)``.
  public func floorDivide(_ other: Float) -> Tensor { mapped { floorQuotient($0, other) } }

  /// Divides each element by the number and rounds down: ``floorDivide(_:)-(Tensor)``.
  public func floorDivide(_ other: Int) -> Tensor { floorDivided(by: .whole(other)) }

  /// Divides each element by the number and rounds down: ``floorDivide(_:)-(Tensor)``.
  @_disfavoredOverload
  public func floorDivide(_ other: some TensorScalar) -> Tensor { floorDivided(by: other.scalar) }

  private func floorDivided(by number: ScalarNumber) -> Tensor {
    arithmetic(number, whole: { floorQuotient($0, $1) }, real: { floorQuotient($0, $1) })
  }

  /// Divides the number by each element and rounds down.
  fileprivate func floorDividing(_ number: ScalarNumber) -> Tensor {
    arithmetic(number, whole: { floorQuotient($1, $0) }, real: { floorQuotient($1, $0) })
  }

  /// Returns the remainder of each element by the number.
  fileprivate func remainder(by number: ScalarNumber) -> Tensor {
    arithmetic(number, whole: { floorRemainder($0, $1) }, real: { floorRemainder($0, $1) })
  }

  /// Returns the remainder of the number by each element.
  fileprivate func remainder(of number: ScalarNumber) -> Tensor {
    arithmetic(number, whole: { floorRemainder($1, $0) }, real: { floorRemainder($1, $0) })
  }

  /// Returns the remainder of each pair of elements, broadcasting: ``remainder(_:_:)-(Tensor,Tensor)``.
  ///
  /// - Refuses: sizes that do not broadcast, as `%: the sizes 3 and 4 do not broadcast`.
  public static func % (left: Tensor, right: Tensor) -> Tensor {
    arithmetic("%", left, right, whole: { floorRemainder($0, $1) }, real: { floorRemainder($0, $1) })
  }

  /// Returns the remainder of each element by the number.
  public static func % (left: Tensor, right: Float) -> Tensor { left.remainder(by: .real(right)) }

  /// Returns the remainder of each element by the number: `positions % 2`.
  public static func % (left: Tensor, right: Int) -> Tensor { left.remainder(by: .whole(right)) }

  /// Returns the remainder of each element by the number.
  @_disfavoredOverload
  public static func % (left: Tensor, right: some TensorScalar) -> Tensor { left.remainder(by: right.scalar) }

  /// Returns the remainder of the number by each element.
  public static func % (left: Float, right: Tensor) -> Tensor { right.remainder(of: .real(left)) }

  /// Returns the remainder of the number by each element.
  public static func % (left: Int, right: Tensor) -> Tensor { right.remainder(of: .whole(left)) }

  /// Returns the remainder of the number by each element.
  @_disfavoredOverload
  public static func % (left: some TensorScalar, right: Tensor) -> Tensor { right.remainder(of: left.scalar) }
}

/// Divides each pair of elements and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Tensor, _ b: Tensor) -> Tensor { a.floorDivide(b) }

/// Divides each element by the number and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Tensor, _ b: Float) -> Tensor { a.floorDivide(b) }

/// Divides each element by the number and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Tensor, _ b: Int) -> Tensor { a.floorDivide(b) }

/// Divides each element by the number and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
@_disfavoredOverload
public func floorDivide(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a.floorDivide(b) }

/// Divides the number by each element and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Float, _ b: Tensor) -> Tensor { b.floorDividing(.real(a)) }

/// Divides the number by each element and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
public func floorDivide(_ a: Int, _ b: Tensor) -> Tensor { b.floorDividing(.whole(a)) }

/// Divides the number by each element and rounds down: ``Tensor/floorDivide(_:)-(Tensor)``.
@_disfavoredOverload
public func floorDivide(_ a: some TensorScalar, _ b: Tensor) -> Tensor { b.floorDividing(a.scalar) }

/// Returns the remainder of each pair of elements, with the sign of the divisor, broadcasting.
///
///     remainder(a, b) = a - floor(a / b) b
///
/// As in Python, -7 by 3 leaves 2 and 7 by -3 leaves -2; Swift's own `%` of numbers takes the sign of the dividend. A
/// divisor of 0 gives NaN, and 0 if both tensors hold whole numbers.
///
/// - Returns: the type to which both promote; two tensors of whole numbers give whole numbers.
/// - Refuses: sizes that do not broadcast, as `remainder: the sizes 3 and 4 do not broadcast`.
/// - Numerics: exact, except that a remainder a little below 0 plus the divisor is rounded: -1e-30 by 3 leaves 3.
public func remainder(_ a: Tensor, _ b: Tensor) -> Tensor {
  Tensor.arithmetic(
    "remainder", a, b, names: ("a", "b"), whole: { floorRemainder($0, $1) }, real: { floorRemainder($0, $1) })
}

/// Returns the remainder of each element by the number: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Tensor, _ b: Float) -> Tensor { a % b }

/// Returns the remainder of each element by the number: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Tensor, _ b: Int) -> Tensor { a % b }

/// Returns the remainder of each element by the number: ``remainder(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func remainder(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a % b }

/// Returns the remainder of the number by each element: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Float, _ b: Tensor) -> Tensor { a % b }

/// Returns the remainder of the number by each element: ``remainder(_:_:)-(Tensor,Tensor)``.
public func remainder(_ a: Int, _ b: Tensor) -> Tensor { a % b }

/// Returns the remainder of the number by each element: ``remainder(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func remainder(_ a: some TensorScalar, _ b: Tensor) -> Tensor { a % b }

/// Returns the quotient, rounded down, and the remainder of each pair of elements.
///
/// - Refuses: sizes that do not broadcast, as `divmod: the sizes 3 and 4 do not broadcast`.
public func divmod(_ a: Tensor, _ b: Tensor) -> (Tensor, Tensor) {
  (
    Tensor.arithmetic(
      "divmod", a, b, names: ("a", "b"), whole: { floorQuotient($0, $1) }, real: { floorQuotient($0, $1) }),
    Tensor.arithmetic(
      "divmod", a, b, names: ("a", "b"), whole: { floorRemainder($0, $1) }, real: { floorRemainder($0, $1) })
  )
}

/// Returns the quotient and the remainder of each element by the number: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Tensor, _ b: Float) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the quotient and the remainder of each element by the number: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Tensor, _ b: Int) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the quotient and the remainder of each element by the number: ``divmod(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func divmod(_ a: Tensor, _ b: some TensorScalar) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the quotient and the remainder of the number by each element: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Float, _ b: Tensor) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the quotient and the remainder of the number by each element: ``divmod(_:_:)-(Tensor,Tensor)``.
public func divmod(_ a: Int, _ b: Tensor) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the quotient and the remainder of the number by each element: ``divmod(_:_:)-(Tensor,Tensor)``.
@_disfavoredOverload
public func divmod(_ a: some TensorScalar, _ b: Tensor) -> (Tensor, Tensor) { (floorDivide(a, b), a % b) }

/// Returns the remainder with the sign of the divisor, also if it is 0.
private func floorRemainder(_ a: Float, _ b: Float) -> Float {
  let rest = a.truncatingRemainder(dividingBy: b)
  if rest == 0 { return b < 0 ? -0.0 : 0 }
  return (rest < 0) == (b < 0) ? rest : rest + b
}

/// Returns the remainder of whole numbers with the sign of the divisor; 0 if that is 0.
private func floorRemainder(_ a: Int64, _ b: Int64) -> Int64 {
  if b == 0 || b == -1 { return 0 }
  let rest = a % b
  return rest == 0 || (rest < 0) == (b < 0) ? rest : rest + b
}

/// Returns the whole number q for which a = q b + r, r being the remainder above.
private func floorQuotient(_ a: Float, _ b: Float) -> Float {
  if b == 0 { return a / b }
  let rest = a.truncatingRemainder(dividingBy: b)
  let quotient = (a - rest) / b - (rest != 0 && (rest < 0) != (b < 0) ? 1 : 0)
  return quotient == 0 ? a / b * 0 : quotient.rounded(.toNearestOrEven)
}

/// Returns the quotient of whole numbers, rounded down; 0 if the divisor is 0. The quotient of the least number by -1
/// doesn't fit and keeps its last bits.
private func floorQuotient(_ a: Int64, _ b: Int64) -> Int64 {
  if b == 0 { return 0 }
  if b == -1 { return 0 &- a }
  let (quotient, rest) = a.quotientAndRemainder(dividingBy: b)
  return rest != 0 && (rest < 0) != (b < 0) ? quotient - 1 : quotient
}

internal import Glibc

/// Returns 2 to each number, for numbers of at most 127.
///
/// x = r + f with a whole r and |f| ≤ ½: 2ˣ = 2ʳ 2ᶠ. A number of `Float` has its exponent in bits of its own, so that 2ʳ
/// is an addition and a shift; 2ᶠ is a polynomial.
///
/// - Numerics: within 1 ulp from 2⁻¹²⁶ on, exactly 1 for 0; smaller ones lose digits, from 2⁻¹²⁷ on they are 0. NaN for NaN.
@inline(__always)
func powerOfTwo(_ number: Vector) -> Vector {
  let x = greater(Vector(repeating: -127), number)
  // Numbers as great as this one have no bits for a fraction: adding it rounds, and its last bits are then r + 127.
  let rounding: Float = 0x1.8p23 + 127
  let sum = x + rounding
  let f = x - (sum - rounding)
  var p = Vector(repeating: 0x1.470b48p-13)
  p = multiplyAdd(p, f, Vector(repeating: 0x1.5f7276p-10))
  p = multiplyAdd(p, f, Vector(repeating: 0x1.3b270ep-7))
  p = multiplyAdd(p, f, Vector(repeating: 0x1.c6ae72p-5))
  p = multiplyAdd(p, f, Vector(repeating: 0x1.ebfbe2p-3))
  p = multiplyAdd(p, f, Vector(repeating: 0x1.62e432p-1))
  p = multiplyAdd(p, f, Vector(repeating: 1))
  return p * unsafeBitCast(unsafeBitCast(sum, to: Integers.self) &<< 23, to: Vector.self)
}

/// Returns e to each number, for numbers of at most 88.
///
/// As ``powerOfTwo(_:)``, with x = r log 2 + f. The product r log 2 is subtracted in two parts, of which the first has so few
/// digits that it is exact.
///
/// - Parameters:
///   - number: x.
///   - rest: what x is more than `number`, because it has more digits than a number of `Float`.
/// - Numerics: within 1 ulp from 2⁻¹²⁶ on.
@inline(__always)
func exponential(_ number: Vector, plus rest: Vector = Vector(repeating: -0.0)) -> Vector {
  let (fraction, exponent) = exponentialParts(greater(Vector(repeating: -88.0296919), number), plus: rest)
  return fraction * unsafeBitCast(exponent &<< 23, to: Vector.self)
}

/// Returns e to each number, of any size.
@inline(__always)
func exponentialOfAny(_ number: Vector) -> Vector {
  let isGreat = number .> 88
  let x = -greater(Vector(repeating: -89), -number)
  let (fraction, exponent) = exponentialParts(greater(Vector(repeating: -88.0296919), x))
  // 2¹²⁷ is the greatest power of 2 there is: beyond it, half of the result is doubled.
  let halved = exponent.replacing(with: exponent &- 1, where: isGreat)
  let result = fraction * unsafeBitCast(halved &<< 23, to: Vector.self)
  return result.replacing(with: result + result, where: isGreat)
}

/// Returns eᶠ, and r + 127 in the last bits of a whole number, for numbers from -88.03 to 89.
@inline(__always)
private func exponentialParts(
  _ x: Vector, plus rest: Vector = Vector(repeating: -0.0)
) -> (fraction: Vector, exponent: Integers) {
  let rounding: Float = 0x1.8p23 + 127
  let sum = multiplyAdd(x, Vector(repeating: 0x1.715476p0), Vector(repeating: rounding))
  let r = sum - rounding
  var f = multiplyAdd(r, Vector(repeating: -0x1.62e4p-1), x)
  f = multiplyAdd(r, Vector(repeating: -0x1.7f7d1cp-20), f) + rest
  var p = Vector(repeating: 0.001406124)
  p = multiplyAdd(p, f, Vector(repeating: 0.008379011))
  p = multiplyAdd(p, f, Vector(repeating: 0.041664775))
  p = multiplyAdd(p, f, Vector(repeating: 0.16666366))
  p = multiplyAdd(p, f, Vector(repeating: 0.50000006))
  p = multiplyAdd(p, f, Vector(repeating: 1))
  p = multiplyAdd(p, f, Vector(repeating: 1))
  return (p, unsafeBitCast(sum, to: Integers.self))
}

/// Returns the hyperbolic tangent of each number.
///
///     tanh x = 1 - 2 / (e²ˣ + 1)        for great numbers
///     tanh x = x + x³ P(x²)             for small ones, of which the difference would leave no digits
///
/// - Numerics: within 3 ulp.
@inline(__always)
func hyperbolicTangent(_ x: Vector) -> Vector {
  let magnitude = greater(-x, x)
  let great = 1 - 2 / (exponential(2 * clampedTo20(magnitude)) + 1)
  let square = x * x
  var p = Vector(repeating: -5.70498872745e-3)
  p = multiplyAdd(p, square, Vector(repeating: 2.06390887954e-2))
  p = multiplyAdd(p, square, Vector(repeating: -5.37397155531e-2))
  p = multiplyAdd(p, square, Vector(repeating: 1.33314422036e-1))
  p = multiplyAdd(p, square, Vector(repeating: -3.33332819422e-1))
  let small = multiplyAdd(p * square, x, x)
  return small.replacing(with: great.replacing(with: -great, where: x .< 0), where: magnitude .> 0.625)
}

/// Returns numbers, at most 20: the hyperbolic tangent of more is 1. NaN for NaN.
@inline(__always)
private func clampedTo20(_ x: Vector) -> Vector { -greater(Vector(repeating: -20), -x) }

/// Returns the natural logarithm of a number from 0 to ∞.
@inline(__always)
func naturalLogarithm(_ x: Float) -> Float { logf(x) }

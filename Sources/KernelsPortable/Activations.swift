/// Returns x σ(y) = x / (1 + e⁻ʸ), y of the sign of x; 0 if y is below -88.
@inline(__always)
func weightedBySigmoid(_ x: Vector, of y: Vector) -> Vector {
  let e = exponential(-greater(Vector(repeating: -88), y))
  return (x / (1 + e)).replacing(with: 0, where: y .< -88)
}

/// Returns x Φ(x), Φ the probability that a standard normal number is below x; 0 for -∞.
///
///     Φ(-t) = e^(-t²/2) R(t),   R(t) = u P(u),  u = 1 / (t + 2.5)
///
/// R falls slowly, from ½ as 1 / (√(2π) t). P is a polynomial of degree 9, within 2e-8 of R / u up to t = 14. Of t² / 2 the digits
/// that a number of `Float` has no room for are kept apart: without them, the exponential would be off by t²/2 ulp.
///
/// - Numerics: within 6 ε, relative to the result: for negative x there is no sum 1 + erf that would cancel.
@inline(__always)
func weightedByNormal(_ x: Vector) -> Vector {
  // From t = 14 on, Φ(-t) is 0. NaN stays.
  let t = -greater(Vector(repeating: -14), -greater(-x, x))
  let u = 1 / (t + 2.5)
  var p = Vector(repeating: 306.1175)
  p = multiplyAdd(p, u, Vector(repeating: -672.0755))
  p = multiplyAdd(p, u, Vector(repeating: 581.052))
  p = multiplyAdd(p, u, Vector(repeating: -227.04472))
  p = multiplyAdd(p, u, Vector(repeating: 28.750080))
  p = multiplyAdd(p, u, Vector(repeating: -2.5291424))
  p = multiplyAdd(p, u, Vector(repeating: 3.5549369))
  p = multiplyAdd(p, u, Vector(repeating: 2.081404))
  p = multiplyAdd(p, u, Vector(repeating: 0.9976202))
  p = multiplyAdd(p, u, Vector(repeating: 0.39894074))
  // The first 12 digits of t have an exact square.
  let bits = unsafeBitCast(t, to: Integers.self) & Integers(repeating: ~0xFFF)
  let first = unsafeBitCast(bits, to: Vector.self)
  let rest = (t - first) * (t + first)
  let below = exponential(-0.5 * first * first, plus: -0.5 * rest) * (p * u)
  return (x * (1 - below).replacing(with: below, where: x .< 0)).replacing(with: 0, where: x .< -14)
}

/// Returns x σ(2u), u = √(2/π) (x + 0.044715 x³); 0 for -∞.
@inline(__always)
func weightedByNormalApproximately(_ x: Vector) -> Vector {
  let square = x * x
  return weightedBySigmoid(
    x, of: x * multiplyAdd(square, Vector(repeating: 0.0713548163), Vector(repeating: 1.59576912)))
}

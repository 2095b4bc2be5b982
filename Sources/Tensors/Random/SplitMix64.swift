/// A small random number generator: the same seed gives the same numbers, on every machine, for ever.
///
///     state ← state + 0x9E3779B97F4A7C15
///     z ← (state ⊕ state ≫ 30) × 0xBF58476D1CE4E5B9
///     z ← (z ⊕ z ≫ 27) × 0x94D049BB133111EB
///     output z ⊕ z ≫ 31
///
/// Any seed is good, even 0, 1, 2: neighbouring seeds give unrelated numbers. The period is 2⁶⁴. The generator is meant
/// for repeatable lessons, not for secrets.
///
/// Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014; the constants are
/// those of Vigna's splitmix64.c.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Creates a generator at the start of its seed's sequence.
  public init(seed: Int) {
    state = UInt64(bitPattern: Int64(seed))
  }

  /// Returns the next 64 random bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Draws a number from 0, included, to 1, excluded: a multiple of 2⁻⁵³.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Draws a number from the normal distribution with mean 0 and variance 1.
  ///
  /// It takes one draw, and the inverse of the distribution function at the middle of its step. Only + - × ÷ and √ of
  /// `Double` are used, whose results IEEE 754 fixes, so that no library's logarithm makes a difference.
  public mutating func normal() -> Double {
    inverseNormal((Double(next() >> 12) + 0.5) * 0x1p-52)
  }

  /// Draws a whole number from 0 to `bound - 1`, all equally likely, by drawing again if the draw falls into the
  /// incomplete last part.
  mutating func below(_ bound: UInt64) -> UInt64 {
    let rest = (0 &- bound) % bound
    while true {
      let draw = next()
      if draw >= rest { return draw % bound }
    }
  }
}

/// Returns the number that a standard normal variable stays below with probability p.
///
/// Source: Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Applied Statistics 37,
/// 1988, routine PPND16; about 16 digits.
func inverseNormal(_ p: Double) -> Double {
  let q = p - 0.5
  if Swift.abs(q) <= 0.425 {
    let r = 0.180625 - q * q
    return q
      * polynomial(
        r, 3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
        4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3)
      / polynomial(
        r, 1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3, 2.1213794301586595867e+4,
        3.9307895800092710610e+4, 2.8729085735721942674e+4, 5.2264952788528545610e+3)
  }
  let tail = (-naturalLogarithm(q < 0 ? p : 1 - p)).squareRoot()
  let value: Double
  if tail <= 5 {
    let r = tail - 1.6
    value =
      polynomial(
        r, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550, 3.64784832476320460504,
        1.27045825245236838258, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4)
      / polynomial(
        r, 1, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
        1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9)
  } else {
    let r = tail - 5
    value =
      polynomial(
        r, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580, 2.96560571828504891230e-1,
        2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7)
      / polynomial(
        r, 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
        7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15)
  }
  return q < 0 ? -value : value
}

/// Returns c₀ + c₁ x + c₂ x² + …, by Horner's rule.
private func polynomial(_ x: Double, _ coefficients: Double...) -> Double {
  coefficients.reversed().reduce(0) { $0 * x + $1 }
}

/// Returns log x, using only the four operations: x = 2ᵉ m, log m = 2 artanh((m - 1) / (m + 1)) with m from √½ to √2.
func naturalLogarithm(_ x: Double) -> Double {
  var (exponent, m) = (Double(x.exponent), x.significand)
  if m > 1.4142135623730951 {
    m /= 2
    exponent += 1
  }
  let s = (m - 1) / (m + 1)
  let square = s * s
  var sum = 0.0
  for odd in stride(from: 21, through: 1, by: -2) { sum = sum * square + 1 / Double(odd) }
  return exponent * 0.6931471805599453 + 2 * s * sum
}

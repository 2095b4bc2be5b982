/// A format of numbers with fewer bits than `Float`.
///
///     ± 1.f × 2ᵉ,  f of `fractionBits` bits, e from `leastExponent` to `greatestExponent`
///     ± 0.f × 2^leastExponent,  the subnormal numbers, nearer to 0 and with fewer digits
///
/// The two formats of 16 bits spend them differently. bfloat16 keeps the range of `Float` and has less than three
/// decimal digits; float16 has more than three and ends at 65504, which an unscaled score can exceed.
public enum FloatFormat: String, Sendable, Equatable, CaseIterable {
  /// 8 bits of exponent and 7 of fraction: `Float` cut short.
  case bfloat16
  /// 5 bits of exponent and 10 of fraction: IEEE 754's half precision.
  case float16

  /// The bits of a number: the sign, the exponent and the fraction. 16 in both.
  public var bits: Int { 1 + exponentBits + fractionBits }
  /// The bits of the exponent, which set the range.
  public var exponentBits: Int { self == .bfloat16 ? 8 : 5 }
  /// The bits after the point, which set the precision.
  public var fractionBits: Int { self == .bfloat16 ? 7 : 10 }
  /// The exponent of the greatest numbers: 127, 15.
  public var greatestExponent: Int { (1 << (exponentBits - 1)) - 1 }
  /// The exponent of the least normal numbers.
  public var leastExponent: Int { 1 - greatestExponent }

  /// The greatest finite number: 3.3895314e38, 65504.
  public var greatest: Float { Float((2 - power(-fractionBits)) * power(greatestExponent)) }

  /// The least number above 0, subnormal: 9.1835e-41, 5.9604645e-08.
  public var least: Float { Float(power(leastExponent - fractionBits)) }

  /// The distance from 1 to the next number: 0.0078125, 0.0009765625.
  public var epsilon: Float { Float(power(-fractionBits)) }

  /// Returns 2 to a power.
  func power(_ exponent: Int) -> Double { Double(sign: .plus, exponent: exponent, significand: 1) }
}

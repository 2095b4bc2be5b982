extension Tensor {
  /// Rounds each number to the nearest of a format with fewer bits, halves to the even one.
  ///
  ///     step = 2^(max(e, leastExponent) - fractionBits),  e the exponent of x
  ///     y = step × round(x / step);  beyond the greatest number by half a step or more, ±∞
  ///
  /// - Parameters:
  ///   - fractionBits: the bits after the point.
  ///   - leastExponent: the exponent of the least normal number.
  ///   - greatest: the greatest finite number.
  /// - Returns: the same shape. Infinities, NaN and the sign of 0 stay.
  /// - Numerics: exact: `Double` holds step and quotient without rounding.
  package func rounded(fractionBits: Int, leastExponent: Int, greatest: Float) -> Tensor {
    mapped { x in
      guard x.isFinite && x != 0 else { return x }
      let exponent = Swift.max(Int(Double(x).exponent), leastExponent) - fractionBits
      let step = Double(sign: .plus, exponent: exponent, significand: 1)
      let rounded = (Double(x) / step).rounded(.toNearestOrEven) * step
      return Swift.abs(rounded) > Double(greatest) ? (x < 0 ? -.infinity : .infinity) : Float(rounded)
    }
  }
}

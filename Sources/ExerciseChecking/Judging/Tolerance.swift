/// The difference that is allowed between a submission's number and the expected one.
///
/// With u = 2⁻²⁴, the unit roundoff of `Float`, and e, what `Float` arithmetic may be off by in the reference's own
/// formula (see `DoubleTensor`: it grows with the number of terms and with how sensitive the formula is),
///
///     |yours - x| ≤ 2·e + 8·u·(1 + |x|)
///
/// Twice the bound, since another correct formula rounds elsewhere; 8·u·|x| for a few operations more, and 8·u for
/// results that are small differences of numbers of the size of 1. Where the bound is 0 this is 4.8·10⁻⁷·(1 + |x|). A
/// dot product of 7 terms of the size of 1 may be off by 1.3·10⁻⁶, weights of scores near -3333 by 4·10⁻⁴ of themselves.
enum Tolerance {
  private static let unitRoundoff = 0x1p-24

  /// Returns the largest difference that is allowed.
  ///
  /// - Parameter error: the bound of the reference; nil for a number that comes without one, where the allowed
  ///   difference is 10⁻⁵·(1 + |x|).
  static func around(_ expected: Double, error: Double?) -> Double {
    guard let error else { return 1e-5 * (1 + abs(expected)) }
    return 2 * error + 8 * unitRoundoff * (1 + abs(expected))
  }

  /// Returns whether a number is near enough. Infinities must be the same; NaN is equal to nothing.
  static func isNear(_ yours: Double, _ expected: Double, error: Double?) -> Bool {
    if yours == expected || yours == Double(Float(expected)) { return true }
    guard expected.isFinite else { return false }
    return abs(yours - expected) <= around(expected, error: error)
  }
}

import Glibc
import Tensors

/// Numbers beside a picture: few digits, and a power of ten where plain ones would be long.
enum FixedPoint {
  /// Returns a number with decimals.
  static func text(_ value: Double, decimals: Int) -> String {
    if let name = FixedDecimals.name(of: value) { return name }
    guard let text = FixedDecimals.text(value, decimals) else { return significant(value, digits: 6) }
    return (value < 0 && text.contains { $0.isNumber && $0 != "0" } ? "-" : "") + text
  }

  /// Returns a number with so many digits that count.
  ///
  ///     FixedPoint.significant(0.031415, digits: 3)   // "0.0314"
  ///     FixedPoint.significant(31415926, digits: 3)   // "3.14e7"
  static func significant(_ value: Double, digits: Int) -> String {
    if let name = FixedDecimals.name(of: value) { return name }
    guard value != 0 else { return "0" }
    var exponent = Int(log10(abs(value)).rounded(.down))
    var mantissa = value / pow(10, Double(exponent))
    // A power of ten below the smallest number is 0 itself.
    guard mantissa.isFinite else { return "0" }
    let half = 0.5 * pow(10, Double(1 - digits))
    if abs(mantissa) + half >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    if (-4..<6).contains(exponent) { return text(value, decimals: max(0, digits - 1 - exponent)) }
    return text(mantissa, decimals: digits - 1) + "e\(exponent)"
  }
}

/// Numbers with a fixed count of decimals: what all formats of numbers are made of.
package enum FixedDecimals {
  /// Returns the size of a number with decimals, halves rounded to even; nil if it has too many digits for that.
  ///
  ///     FixedDecimals.text(2.5, 0)     // "2"
  ///     FixedDecimals.text(0.125, 2)   // "0.12"
  package static func text(_ value: Double, _ decimals: Int) -> String? {
    var power = 1
    for _ in 0..<decimals { power *= 10 }
    let scaled = (Swift.abs(value) * Double(power)).rounded(.toNearestOrEven)
    guard scaled < 1e18 else { return nil }
    let (whole, fraction) = Int(scaled).quotientAndRemainder(dividingBy: power)
    guard decimals > 0 else { return String(whole) }
    let digits = String(fraction)
    return "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }

  /// Returns the name of a number that isn't finite; nil for any other.
  package static func name(of value: some FloatingPoint) -> String? {
    if value.isNaN { return "nan" }
    return value.isInfinite ? (value < 0 ? "-inf" : "inf") : nil
  }
}

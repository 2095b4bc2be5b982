/// The format of all numbers in one picture: a shared one, so that they can be compared down a column.
enum NumberFormat: Hashable {
  /// A fixed number of digits after the point.
  case decimals(Int)
  /// Two digits and a power of ten.
  case scientific

  /// Chooses no point for whole numbers, two decimals for others, and powers of ten for very large and very small ones.
  init(for values: some Sequence<Float>) {
    var largest: Float = 0
    var areWhole = true
    for value in values where value.isFinite {
      largest = max(largest, abs(value))
      areWhole = areWhole && value == value.rounded()
    }
    switch largest {
    case ..<1e5 where areWhole: self = .decimals(0)
    case 0.01..<1e3: self = .decimals(2)
    case 1e3..<1e5: self = .decimals(1)
    default: self = .scientific
    }
  }

  /// Formats a number; one that isn't finite is written by its name.
  func string(_ value: Float) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    switch self {
    case .decimals(let digits): return Self.fixed(Double(value), digits: digits)
    case .scientific: return Self.scientific(Double(value))
    }
  }

  private static func fixed(_ value: Double, digits: Int) -> String {
    let power = (0..<digits).reduce(1.0) { power, _ in power * 10 }
    let scaled = (abs(value) * power).rounded(.toNearestOrEven)
    guard scaled < 1e18 else { return scientific(value) }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return sign + "\(UInt64(scaled))" }
    let (whole, fraction) = UInt64(scaled).quotientAndRemainder(dividingBy: UInt64(power))
    let tail = String(fraction)
    return sign + "\(whole)." + String(repeating: "0", count: digits - tail.count) + tail
  }

  private static func scientific(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var mantissa = abs(value)
    var exponent = 0
    while mantissa >= 9.95 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    while mantissa < 0.995 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    return (value < 0 ? "-" : "") + fixed(mantissa, digits: 1) + "e\(exponent)"
  }
}

import Tensors

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
    if let name = FixedDecimals.name(of: value) { return name }
    switch self {
    case .decimals(let digits): return Self.fixed(Double(value), digits: digits)
    case .scientific: return Self.scientific(Double(value))
    }
  }

  /// Returns a number in at most `width` characters, with fewer decimals if need be and without a zero before its point;
  /// nil if that would hide that a number below a hundred isn't whole. What isn't finite is a sign.
  ///
  ///     NumberFormat.decimals(2).short(0.376, in: 3)  // ".38"
  ///     NumberFormat.decimals(2).short(0.376, in: 2)  // ".4"
  ///     NumberFormat.decimals(2).short(0.376, in: 1)  // nil
  func short(_ value: Float, in width: Int) -> String? {
    if value.isNaN { return width >= 3 ? "nan" : "╱" }
    if value.isInfinite { return value < 0 ? "·" : "∞" }
    guard case .decimals(let most) = self else { return nil }
    if value == 0 { return "0" }
    for digits in (0...most).reversed() {
      var text = Self.fixed(Double(value), digits: digits)
      if digits == 0, most > 0, abs(value) < 100, !Self.fixed(Double(value), digits: 1).hasSuffix(".0") { return nil }
      if digits > 0, let zero = text.firstRange(of: "0."), text[..<zero.lowerBound].allSatisfy({ $0 == "-" }) {
        text.replaceSubrange(zero, with: ".")
      }
      if text.count <= width { return text }
    }
    return nil
  }

  private static func fixed(_ value: Double, digits: Int) -> String {
    guard let text = FixedDecimals.text(value, digits) else { return scientific(value) }
    // A number that is rounded to 0 has no sign.
    return (value < 0 && text.contains { $0.isNumber && $0 != "0" } ? "-" : "") + text
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

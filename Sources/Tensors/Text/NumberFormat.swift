/// The format of the numbers of one tensor, chosen so that their decimal points align.
struct NumberFormat {
  private enum Style {
    case boolean
    case whole
    case fixed(Int)
    case scientific
  }

  private let style: Style

  /// Chooses the format for these numbers: whole, or with four decimals, or with an exponent.
  ///
  /// Below 1000 there are always four decimals: softmax weights are read as shares, and 10⁻⁹ is shown as 0.0000. Above,
  /// there are fewer, and an exponent if the smallest would then look like 0.
  init(_ values: [Double], _ dtype: DType) {
    guard dtype.isFloatingPoint else {
      style = dtype == .bool ? .boolean : .whole
      return
    }
    let sizes = values.filter { $0.isFinite && $0 != 0 }.map { Swift.abs($0) }
    let greatest = sizes.max() ?? 0
    let smallest = sizes.min() ?? 0
    if values.allSatisfy({ !$0.isFinite || $0 == $0.rounded() }) && greatest < 1e8 {
      style = .whole
    } else if greatest >= 1e6 || greatest < 1e-3 {
      style = .scientific
    } else if greatest < 1000 {
      style = .fixed(4)
    } else {
      let decimals = Swift.max(1, 5 - wholeDigits(greatest))
      style = smallest < (decimals == 1 ? 0.05 : 0.005) ? .scientific : .fixed(decimals)
    }
  }

  /// Returns a number as text, without padding.
  func text(_ value: Double) -> String {
    if let name = FixedDecimals.name(of: value) { return name }
    switch style {
    case .boolean: return value == 0 ? "false" : "true"
    case .whole: return (value.sign == .minus ? "-" : "") + String(Int(Swift.abs(value)))
    case .fixed(let decimals): return fixedText(value, decimals)
    case .scientific: return scientificText(value, 4)
    }
  }
}

/// Returns a number with three significant digits and no trailing zeros.
func shortText(_ value: Double, _ dtype: DType) -> String {
  if !dtype.isFloatingPoint { return NumberFormat([], dtype).text(value) }
  if let name = FixedDecimals.name(of: value) { return name }
  let size = Swift.abs(value)
  if size < 1e6 && value == value.rounded() { return (value.sign == .minus ? "-" : "") + String(Int(size)) }
  if size >= 1e6 || size < 1e-3 { return scientificText(value, 2) }
  var decimals = size >= 1 ? Swift.max(0, 3 - wholeDigits(size)) : 3
  var probe = size
  while probe < 0.1 && decimals < 5 {
    probe *= 10
    decimals += 1
  }
  return withoutTrailingZeros(fixedText(value, decimals))
}

/// Returns a `Float` with three significant digits and no trailing zeros.
func shortText(_ value: Float) -> String { shortText(Double(value), .float32) }

/// Returns the number of digits before the point.
private func wholeDigits(_ size: Double) -> Int {
  var digits = 1
  var limit: Double = 10
  while size >= limit && digits < 9 {
    digits += 1
    limit *= 10
  }
  return digits
}

/// Returns a number with a fixed number of decimals, halves rounded to even; exact, as it is computed in `Double`.
private func fixedText(_ value: Double, _ decimals: Int) -> String {
  let size = Swift.abs(value)
  return (value.sign == .minus ? "-" : "")
    + (FixedDecimals.text(size, decimals) ?? scientificText(size, decimals))
}

/// Returns a number with an exponent: `-1.5000e-07`.
private func scientificText(_ value: Double, _ decimals: Int) -> String {
  if value == 0 { return fixedText(value, decimals) + "e+00" }
  var mantissa = Swift.abs(value)
  var exponent = 0
  while mantissa >= 10 {
    mantissa /= 10
    exponent += 1
  }
  while mantissa < 1 {
    mantissa *= 10
    exponent -= 1
  }
  var digits = fixedText(mantissa, decimals)
  if digits.hasPrefix("10") {
    digits = fixedText(1, decimals)
    exponent += 1
  }
  let size = String(Swift.abs(exponent))
  return (value < 0 ? "-" : "") + digits + (exponent < 0 ? "e-" : "e+") + (size.count < 2 ? "0" : "") + size
}

private func withoutTrailingZeros(_ text: String) -> String {
  guard text.contains(".") else { return text }
  var end = text.endIndex
  while text[text.index(before: end)] == "0" { end = text.index(before: end) }
  if text[text.index(before: end)] == "." { end = text.index(before: end) }
  return String(text[..<end])
}

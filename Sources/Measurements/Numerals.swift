internal import Glibc

/// Numbers as readers see them.
enum Numerals {
  /// Returns a number with so many digits after the point.
  static func fixed(_ value: Double, _ digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return value.isNaN ? "–" : "\(value)" }
    let unit = pow(10, Double(digits))
    let whole = (abs(value) * unit).rounded()
    let sign = value < 0 && whole > 0 ? "-" : ""
    let text = String(Int(whole))
    guard digits > 0 else { return sign + text }
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  /// Returns a number with three digits that count.
  static func short(_ value: Double) -> String {
    fixed(value, abs(value) >= 99.95 ? 0 : abs(value) >= 9.995 ? 1 : 2)
  }

  /// Returns a share as whole parts of a hundred.
  static func percent(_ share: Double) -> String { "\(fixed(100 * share, 0)) %" }

  /// Returns a small number as one digit, another after the point, and a power of ten.
  static func scientific(_ value: Double) -> String {
    guard value > 0, value.isFinite else { return value == 0 ? "0" : "\(value)" }
    var power = Int(floor(log10(value)))
    var tenths = (value / pow(10, Double(power)) * 10).rounded()
    if tenths >= 100 { (tenths, power) = (10, power + 1) }
    return "\(Int(tenths) / 10).\(Int(tenths) % 10)e\(power)"
  }

  /// Returns seconds in the unit that suits them.
  static func duration(_ seconds: Double) -> String {
    if seconds >= 1 { return "\(short(seconds)) s" }
    return seconds >= 1e-3 ? "\(short(seconds * 1e3)) ms" : "\(short(seconds * 1e6)) µs"
  }

  /// Returns bytes in MiB.
  static func bytes(_ count: Double) -> String { "\(fixed(count / Double(1 << 20), 1)) MiB" }
}

import Glibc

/// The scale of one axis: where a value lies on it, and the round numbers that are written beside it.
struct PlotAxis {
  let isLog: Bool
  /// The ends, in the values' own unit.
  private let low: Double, high: Double

  /// Creates the axis that reaches from the smallest to the largest of these values, or a little about them if they are
  /// all equal. Nil if there is no value.
  init?(_ values: some Sequence<Double>, isLog: Bool) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for value in values { (low, high) = (min(low, value), max(high, value)) }
    guard low <= high else { return nil }
    if low == high {
      let room = isLog ? 0 : max(abs(low) / 2, 0.5)
      (low, high) = isLog ? (low / 2, high * 2) : (low - room, high + room)
    }
    self.isLog = isLog
    (self.low, self.high) = (low, high)
  }

  /// Returns the logarithm of a value on a logarithmic axis, and the value on any other.
  func scaled(_ value: Double) -> Double { isLog ? log(value) : value }

  /// Returns where a value lies, between 0 and 1 from end to end.
  func position(_ value: Double) -> Double { position(scaled: scaled(value)) }

  /// Returns where a scaled value lies.
  func position(scaled value: Double) -> Double { (value - scaled(low)) / (scaled(high) - scaled(low)) }

  /// Returns the scaled value at a position.
  func scaled(at position: Double) -> Double { scaled(low) + (scaled(high) - scaled(low)) * position }

  /// Returns round numbers on the axis with their texts, few enough to be written: 1, 2, 5 and so on, on a logarithmic
  /// axis with many of them the powers of ten.
  func ticks(most: Int) -> [(value: Double, text: String)] {
    guard isLog else { return evenTicks(most: most) }
    let decades = Int(log10(low).rounded(.down))...Int(log10(high).rounded(.down)) + 1
    let round = decades.flatMap { decade in [1, 2, 5].map { (Double($0), decade) } }.filter { isInside($0) }
    if round.count < 2 { return evenTicks(most: most) }
    if round.count <= most { return round.map(Self.tick) }
    let powers = round.filter { $0.0 == 1 }
    for step in 1...1000 {
      let some = powers.filter { $0.1 % step == 0 }
      if some.count <= most { return some.map(Self.tick) }
    }
    return []
  }

  private func isInside(_ tick: (Double, Int)) -> Bool {
    let slack = 1e-6
    let value = Self.value(tick)
    return value >= low * (1 - slack) && value <= high * (1 + slack)
  }

  private static func value(_ tick: (Double, Int)) -> Double { tick.0 * pow(10, Double(tick.1)) }

  private static func tick(_ tick: (Double, Int)) -> (value: Double, text: String) {
    let value = value(tick)
    if (-4...5).contains(tick.1) { return (value, FixedPoint.text(value, decimals: max(0, -tick.1))) }
    return (value, "\(Int(tick.0))e\(tick.1)")
  }

  /// Returns multiples of 1, 2 or 5 times a power of ten.
  private func evenTicks(most: Int) -> [(value: Double, text: String)] {
    let rough = (high - low) / Double(max(most, 1))
    let power = Int(log10(rough).rounded(.down))
    for (digit, power) in [(1, power), (2, power), (5, power), (1, power + 1), (2, power + 1)] {
      let step = Self.value((Double(digit), power))
      let first = (low / step - 1e-6).rounded(.up), last = (high / step + 1e-6).rounded(.down)
      guard step > 0, abs(first) < 1e15, abs(last) < 1e15, last - first < Double(most) else { continue }
      guard first <= last else { return [] }
      return (Int(first)...Int(last)).map { count in
        let value = Double(count) * step
        return (value, text(value, power: power))
      }
    }
    return []
  }

  /// Returns a multiple of a power of ten as text.
  private func text(_ value: Double, power: Int) -> String {
    let largest = max(abs(low), abs(high))
    if power >= -4, largest < 1e6 { return FixedPoint.text(value, decimals: max(0, -power)) }
    guard value != 0 else { return "0" }
    let exponent = Int(log10(abs(value) * (1 + 1e-12)).rounded(.down))
    let digits = FixedPoint.text(value / pow(10, Double(exponent)), decimals: min(max(0, exponent - power), 15))
    return "\(digits)e\(exponent)"
  }
}

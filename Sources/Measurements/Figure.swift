/// A number by itself, beside its target.
public struct Figure: Sendable {
  /// What it is, for readers.
  public var what: String
  /// What was measured.
  public var value: Double
  /// What is to be reached, as far as there is something: at most this, or this and a little to either side.
  public var target: Double?
  /// What the number is of: `ms`, `×`; empty for a bare number.
  public var unit: String
  /// How far to either side of the target it may be; nil if it may be anything below.
  public var tolerance: Double?

  /// Creates a figure.
  public init(what: String, value: Double, target: Double? = nil, unit: String, tolerance: Double? = nil) {
    self.what = what
    self.value = value
    self.target = target
    self.unit = unit
    self.tolerance = tolerance
  }

  /// Whether the target is reached; nil if there is none.
  public var isReached: Bool? {
    target.map { target in tolerance.map { abs(value - target) <= $0 } ?? (value <= target) }
  }

  /// Returns a number of its kind as a text.
  func text(_ value: Double) -> String {
    Numerals.fixed(value, unit == "×" || unit.isEmpty ? 2 : 1) + (unit.isEmpty ? "" : " \(unit)")
  }
}

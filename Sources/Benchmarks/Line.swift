import Measurements

/// A number and its upper bound.
struct Line {
  var what: String
  var value: Double
  /// The bound; nil for a number that another is to be compared with.
  var target: Double?
  var unit: String

  /// The same for a report.
  var figure: Figure { Figure(what: what, value: value, target: target, unit: unit) }
}

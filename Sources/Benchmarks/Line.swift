/// A number and its upper bound.
struct Line {
  var what: String
  var value: Double
  var target: Double
  var unit: String

  func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    let hundredths = Int((value * 100).rounded())
    if unit == "×" { return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) \(unit)" }
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}

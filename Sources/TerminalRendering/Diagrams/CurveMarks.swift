/// The signs by which curves are told apart, with colour and without.
enum CurveMarks {
  /// What stands where marks of several curves would.
  static let shared = "✱"

  private static let marks = ["●", "■", "▲", "◆", "○", "□", "△", "◇", "+", "×", "★", "☆"]
  private static let inks: [Colour] = [.cyan, .yellow, .magenta, .green, .blue, .red]

  /// Returns a curve's mark, by its place among the curves.
  static func mark(_ curve: Int) -> String { marks[curve % marks.count] }

  /// Returns the style of a curve, or of a place that several share.
  static func style(_ curve: Int, _ isShared: Bool) -> Style {
    isShared ? .bold : Style(ink: inks[curve % inks.count])
  }
}

import LessonRunning

/// What is said of a learner's own cells in a lesson.
enum OwnCellWords {
  /// How lessons and own cells go together, for help.
  static let rule =
    "A lesson's cells never see yours. Yours run again on top of them as the lesson goes on, except those that take a name of "
    + "the lesson's."

  /// The most characters of a cell that are quoted.
  private static let quoted = 40

  /// Returns the line that says which cells are not there any more, and why.
  static func lost(_ cells: [OwnCell.Lost]) -> String {
    "Gone from your cells: " + cells.map { "\(quote($0.cell)), since \(reason($0))" }.joined(separator: "; ") + "."
  }

  /// Returns the beginning of a cell, as code.
  static func quote(_ cell: OwnCell) -> String { quote(cell.source) }

  /// Returns the beginning of a source, as code.
  static func quote(_ source: String) -> String {
    let line = source.split(separator: "\n").first.map(String.init) ?? ""
    let isWhole = line.count <= quoted && line.count == source.count
    return "`\(line.prefix(quoted).filter { $0 != "`" })\(isWhole ? "" : " …")`"
  }

  private static func reason(_ cell: OwnCell.Lost) -> String {
    switch cell.loss {
    case .declares(let name): "`\(name)` is the lesson's now"
    case .changes(let name): "it changes `\(name)`, which is the lesson's"
    case .needs(let name): "it needs your `\(name)`"
    case .isSlow: "it takes long: type it again if you need it"
    case .asks: "it asks for input"
    case .fails: "it doesn't run where the lesson is now"
    }
  }
}

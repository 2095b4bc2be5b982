import LessonRunning

/// What is said of a learner's own cells in a lesson.
enum OwnCellWords {
  /// How lessons and own cells go together, for help.
  static let rule =
    "A lesson's cells never see yours. Yours run again on top of them as the lesson goes on, except those that take a name of "
    + "the lesson's."

  /// Returns the line that says which cells are not there any more, and why.
  static func lost(_ cells: [OwnCell.Lost]) -> String {
    if cells.count == 1 { return "Your \(cells[0].label) isn't here any more: \(reason(cells[0]))." }
    let labels = list(cells.map(\.label))
    let reasons = cells.map { "\($0.label) \(reason($0, subject: ""))" }
    return "\(labels.first.map { $0.uppercased() + labels.dropFirst() } ?? "") of yours aren't here any more: "
      + reasons.joined(separator: "; ") + "."
  }

  private static func reason(_ cell: OwnCell.Lost, subject: String = "it ") -> String {
    switch cell.loss {
    case .declares(let name): "\(subject)declares `\(name)`, which is the lesson's"
    case .changes(let name): "\(subject)changes `\(name)`, which is the lesson's"
    case .needs(let other): "\(subject)needs \(other)"
    case .isSlow: "\(subject)takes long, so type it again if you need it"
    case .asks: "\(subject)asks for input"
    case .fails: "\(subject)doesn't run where the lesson is now"
    }
  }

  private static func list(_ labels: [String]) -> String {
    labels.dropLast().joined(separator: ", ") + " and " + (labels.last ?? "")
  }
}

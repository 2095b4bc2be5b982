/// `:back`
enum BackCommand: ColonCommand {
  static let name = "back"
  static let argument = ""
  static let summary = "in a lesson, or after its end: goes back to the cell or question before"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson(reopens: true) { $0.back() }
  }
}

/// `:back`
enum BackCommand: ColonCommand {
  static let name = "back"
  static let argument = ""
  static let summary = "in a lesson: goes back to the stop before"
  static let details =
    "It works after the end of the lesson too. A cell of the lesson that you changed is the lesson's own again."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson(reopens: true) { $0.back() }
  }
}

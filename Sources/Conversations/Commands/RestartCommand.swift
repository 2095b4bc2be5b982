/// `:restart`
enum RestartCommand: ColonCommand {
  static let name = "restart"
  static let argument = ""
  static let summary = "in a lesson: begins it again"
  static let details =
    "It works after the end of the lesson too."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson(reopens: true) { $0.restart() }
  }
}

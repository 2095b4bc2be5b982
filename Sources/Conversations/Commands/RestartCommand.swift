/// `:restart`
enum RestartCommand: ColonCommand {
  static let name = "restart"
  static let argument = ""
  static let summary = "in a lesson, or after its end: begins it again"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson(reopens: true) { $0.restart() }
  }
}

/// `:restart`
enum RestartCommand: ColonCommand {
  static let name = "restart"
  static let argument = ""
  static let summary = "in a lesson: begins it again"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.inLesson { $0.restart() }
  }
}

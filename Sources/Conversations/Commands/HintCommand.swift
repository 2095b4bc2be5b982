/// `:hint`
enum HintCommand: ColonCommand {
  static let name = "hint"
  static let argument = ""
  static let summary = "in a lesson: helps with a question"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.atQuestion(inReview: { $0.hint() }, inLesson: { $0.hint() })
  }
}

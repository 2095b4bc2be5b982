/// `:skip`
enum SkipCommand: ColonCommand {
  static let name = "skip"
  static let argument = ""
  static let summary = "in a lesson: goes on without running the cell or answering"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.atQuestion(inReview: { $0.skip() }, inLesson: { $0.skip() })
  }
}

/// `:skip`
enum SkipCommand: ColonCommand {
  static let name = "skip"
  static let argument = ""
  static let summary = "in a lesson: goes on without the cell or an answer"
  static let details =
    "The answer is shown: to a question at once, to a prediction once its cell has run."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    dialogue.answersWhy("") || dialogue.atQuestion(inReview: { $0.skip() }, inLesson: { $0.skip() })
  }
}

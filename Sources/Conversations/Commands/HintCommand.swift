/// `:hint`
enum HintCommand: ColonCommand {
  static let name = "hint"
  static let argument = ""
  static let summary = "helps with the question, or with the exercise begun last"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    if let why = dialogue.openWhy {
      dialogue.ask(why)
      return true
    }
    if !dialogue.asksQuestion, let exercise = dialogue.exercise {
      guard let hint = exercise.hint() else {
        let number = exercise.exercise.number
        dialogue.workbench.remark("There are no more hints. `:exercises \(number) --hints` shows them all.")
        return true
      }
      dialogue.workbench.show(.markdown(hint))
      return true
    }
    return dialogue.atQuestion(inReview: { $0.hint() }, inLesson: { $0.hint() })
  }
}

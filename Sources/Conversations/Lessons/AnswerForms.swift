import LessonRunning

/// How a question of each kind is answered. Every kind in `AnswerKinds` has a line here.
enum AnswerForms {
  /// The sentences, by the names of the kinds.
  static let sentences = [
    NumberAnswer.kind: "Answer with a number: `0.5`, `1/2` and `50%` are the same.",
    ShapeAnswer.kind: "Answer with a shape, such as `[2, 3]`.",
    ChoiceAnswer.kind: "Answer with a letter.",
    OrderAnswer.kind: "Answer with the letters in order, such as `b, a, c`.",
    ExpressionAnswer.kind: "Answer with a Swift expression; its value counts.",
    LinesAnswer.kind: "Answer with the letters of the lines that are needed, in order, such as `c, a`.",
    LineAnswer.kind: "Answer with the number of a line.",
  ]

  /// How a learner says that they are sure, or that they guess.
  static let confidence = "`!` behind an answer says that you are sure, `?` that you guess."

  /// Returns what is said to a text that isn't an answer to a question.
  static func repeated(for question: Question) -> String {
    let letters = question.options.map(\.letter)
    let options =
      letters.count > 1 ? " Here they are \(letters.dropLast().joined(separator: ", ")) and \(letters.last ?? "")." : ""
    return
      "That can't be read as an answer. \(sentences[question.answer.kind] ?? "")\(options) `:skip` goes on without one."
  }

  /// Returns what to type at a question.
  static func form(of question: Question, inReview: Bool = false) -> String {
    // Where any expression is an answer, only a declaration is sure to be a cell.
    let others = question.answer.value.source == nil ? "Anything else" : "A declaration"
    let help = inReview && question.hints.isEmpty ? "" : "`:hint` helps, "
    return "\(sentences[question.answer.kind] ?? "") \(others) runs as a cell; \(help)`:skip` goes on."
  }
}

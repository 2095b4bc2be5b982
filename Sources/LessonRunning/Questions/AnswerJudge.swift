/// Judges an answer by its value.
struct AnswerJudge {
  let question: Question

  /// Creates a judge of answers to one question.
  init(_ question: Question) { self.question = question }

  /// Returns whether an answer is right, or nil if only running it can tell.
  func isRight(_ answer: Answer) -> Bool? {
    switch (answer, question.answer) {
    case (.number(let given), .number(let right)):
      given == right || abs(given - right) <= question.tolerance * (1 + 1e-9)
    case (.expression(let given), .expression(let right)): given == right ? true : nil
    case (let given, let right): given == right
    }
  }

  /// Returns the lesson's response to an answer.
  func explanation(of answer: Answer, isRight: Bool) -> String? {
    if isRight { return question.right }
    let foreseen = question.wrong.first { AnswerJudge(question.expecting($0.answer)).isRight(answer) == true }
    return foreseen?.explanation ?? question.otherwise
  }

  /// Returns Swift that is true if `answer`, as Swift, has the value of the question's answer.
  static func comparison(_ answer: String, with expected: Answer, tolerance: Double) -> String {
    let literal =
      switch expected {
      case .number(let number): number.isFinite ? "\(number)" : number > 0 ? "Double.infinity" : "-Double.infinity"
      case .shape(let sizes): "\(sizes) as [Int]"
      case .choice(let letter): "\"\(letter)\""
      case .order(let letters): "\(letters)"
      case .expression(let source): "(\(source))"
      }
    return "agrees((\(answer)), with: \(literal), tolerance: \(tolerance))"
  }
}

extension Question {
  fileprivate func expecting(_ answer: Answer) -> Question {
    var other = self
    other.answer = answer
    return other
  }
}

/// Judges an answer by its value.
struct AnswerJudge {
  let question: Question

  /// Creates a judge of answers to one question.
  init(_ question: Question) { self.question = question }

  /// Returns whether an answer is right, or nil if the answer must run to be judged.
  func isRight(_ answer: Answer) -> Bool? {
    answer.isRight(question.answer, tolerance: question.tolerance)
  }

  /// Returns the lesson's response to an answer.
  func explanation(of answer: Answer, isRight: Bool) -> String? {
    if isRight { return question.right }
    let foreseen = question.wrong.first { AnswerJudge(question.expecting($0.answer)).isRight(answer) == true }
    return foreseen?.explanation ?? question.otherwise
  }

  /// Returns Swift that is true if `answer`, as Swift, has the value of the question's answer.
  static func comparison(_ answer: String, with expected: Answer, tolerance: Double) -> String {
    "agrees((\(answer)), with: \(expected.value.swift), tolerance: \(tolerance))"
  }
}

extension Question {
  fileprivate func expecting(_ answer: Answer) -> Question {
    var other = self
    other.answer = answer
    return other
  }
}

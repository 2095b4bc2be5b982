/// Judges an answer by its value.
struct AnswerJudge {
  let question: Question

  /// Creates a judge of answers to one question.
  init(_ question: Question) { self.question = question }

  /// Returns whether an answer is right, or nil if the answer must run to be judged.
  func isRight(_ answer: Answer) -> Bool? {
    let verdict = answer.isRight(question.answer, tolerance: question.tolerance)
    guard verdict == false else { return verdict }
    return question.alternatives.contains { answer.isRight($0, tolerance: question.tolerance) == true }
  }

  /// Returns the lesson's response to an answer.
  func explanation(of answer: Answer, isRight: Bool) -> String? {
    if isRight { return question.right }
    let foreseen = question.wrong.first { AnswerJudge(question.expecting($0.answer)).isRight(answer) == true }
    if let foreseen { return foreseen.explanation }
    let used = Set(answer.value.letters)
    let distractors = question.distractors.filter { used.contains($0.letter) }
    return distractors.isEmpty ? question.otherwise : distractors.map(\.explanation).joined(separator: " ")
  }
}

extension Question {
  fileprivate func expecting(_ answer: Answer) -> Question {
    var other = self
    other.answer = answer
    other.alternatives = []
    return other
  }
}

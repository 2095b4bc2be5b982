import Notebooks
import Reports

extension LessonLeader {
  /// Goes on to the end of the lesson without a learner, and reports each event as it happens.
  ///
  /// The way ends early after a cell that doesn't end as it should.
  ///
  /// - Parameters:
  ///   - checksAnswers: whether the questions' `value:` lines are evaluated.
  ///   - listener: receives each event.
  public func readToEnd(checksAnswers: Bool, listener: (LessonEvent) -> Void) {
    var predictions: [(Question, Int)] = []
    while true {
      for prose in readOn() { listener(.prose(prose)) }
      if let question, let line = item?.line {
        listener(.question(question, line: line))
        if question.isPrediction {
          predictions.append((question, line))
        } else if checksAnswers {
          check(question, line, listener)
        }
        skip()
      } else {
        var output: [OutputPiece] = []
        guard let run = runCell(listener: { output.append($0) }) else { return }
        listener(.cell(run, output: output))
        guard run.goesOn else { return }
        if checksAnswers {
          for (question, line) in predictions { check(question, line, listener) }
        }
        predictions = []
      }
    }
  }

  private func check(_ question: Question, _ line: Int, _ listener: (LessonEvent) -> Void) {
    guard let value = question.value ?? question.answer.value.source else { return }
    let shown = session.tryOut(value, label: "value", listener: { _ in })
    if let found = shown.result?.value, agrees(found, with: question) { return }
    listener(.wrongAnswer(question, line: line, shown))
  }

  /// Returns whether a computed value is the answer to a question.
  private func agrees(_ value: ReportedValue, with question: Question) -> Bool {
    if let source = question.answer.value.source {
      let right = session.tryOut(source, label: "value", listener: { _ in }).result?.value
      return right.map { ValueAgreement(tolerance: question.tolerance).agrees(value, with: $0) } ?? false
    }
    let answer = Answer(value, type(of: question.answer.value), options: question.options)
    return answer.map { AnswerJudge(question).isRight($0) == true } ?? false
  }
}

import Notebooks

/// A run of a lesson from beginning to end without a learner.
public struct LessonReading {
  /// An event on the way.
  public enum Event {
    /// Prose.
    case prose(String)
    /// A cell that ran, with its output and its outcome.
    case cell(LessonCell, [OutputPiece], Outcome)
    /// A question.
    case question(Question, line: Int)
    /// A question whose `value:` is not its answer.
    case wrongAnswer(Question, line: Int, Outcome)
  }

  /// The lesson.
  public let lesson: Lesson

  /// Creates a reading of a lesson.
  public init(_ lesson: Lesson) { self.lesson = lesson }

  /// Runs every cell in a session without cells, and reports each event as it happens.
  ///
  /// - Parameters:
  ///   - checksAnswers: whether the questions' `value:` lines are evaluated.
  ///   - event: receives each event; returning false ends the reading.
  public func run(in session: NotebookSession, checksAnswers: Bool, event: (Event) -> Bool) {
    session.prepare(lesson.cells.filter { !$0.fails }.map { ($0.source, $0.label) })
    var predictions: [(Question, Int)] = []
    for item in lesson.items {
      switch item.content {
      case .prose(let text):
        guard event(.prose(text)) else { return }
      case .question(let question):
        guard event(.question(question, line: item.line)) else { return }
        if question.isPrediction {
          predictions.append((question, item.line))
        } else if checksAnswers {
          guard check(question, item.line, session, event) else { return }
        }
      case .cell(let cell):
        var pieces: [OutputPiece] = []
        let outcome = session.run(cell.source, label: cell.label) { pieces.append($0) }
        guard event(.cell(cell, pieces, outcome)) else { return }
        if checksAnswers {
          for (question, line) in predictions {
            guard check(question, line, session, event) else { return }
          }
        }
        predictions = []
      }
    }
  }

  private func check(_ question: Question, _ line: Int, _ session: NotebookSession, _ event: (Event) -> Bool) -> Bool {
    var value = question.value
    if value == nil, case .expression(let source) = question.answer { value = source }
    guard let value else { return true }
    let comparison = AnswerJudge.comparison(value, with: question.answer, tolerance: question.tolerance)
    let outcome = session.tryOut(comparison, label: "value", listener: { _ in })
    if outcome.result?.summary == "true" { return true }
    let shown = outcome.isSuccess ? session.tryOut(value, label: "value", listener: { _ in }) : outcome
    return event(.wrongAnswer(question, line: line, shown))
  }
}

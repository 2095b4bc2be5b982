import Reports

/// What happens on the way through a lesson without a learner.
public enum LessonEvent {
  /// Prose.
  case prose(String)
  /// A question.
  case question(Question, line: Int)
  /// A cell that ran, with its output.
  case cell(LessonLeader.CellRun, output: [OutputPiece])
  /// A question whose `value:` is not its answer.
  case wrongAnswer(Question, line: Int, Outcome)
}

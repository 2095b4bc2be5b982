/// What a run gets that asks for a line of standard input.
public enum InputAnswer: Equatable, Sendable {
  /// A line, with its end if it has one.
  case line(String)
  /// There is no more.
  case endOfInput
  /// The learner wants the run to end.
  case interrupted
}

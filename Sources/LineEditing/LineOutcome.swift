/// The outcome of asking for a line.
public enum LineOutcome: Equatable, Sendable {
  /// A line, without its end.
  case line(String)
  /// The person gave up what they were typing.
  case interrupted
  /// There is nothing more to read.
  case endOfInput
}

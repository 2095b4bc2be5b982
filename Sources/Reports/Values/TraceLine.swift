/// A line of a trace: a value that a source line produced, or a number of loop turns that were left out.
public enum TraceLine: Hashable, Codable, Sendable {
  /// A value that came into being at a depth of calls and scopes, at a place such as `3` or `3:5`.
  case value(NamedValue, depth: Int, location: String)
  /// Turns of a loop that are not shown, at the same depth as the values of a turn.
  case fold(turns: Int, depth: Int)
}

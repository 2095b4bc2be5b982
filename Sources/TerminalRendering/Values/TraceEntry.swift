/// A line of a trace: what a line of source made, or how often it went round unseen.
public enum TraceEntry: Hashable, Sendable {
  /// A value that came into being, so deep within calls and scopes, at a place such as `3` or `3:5`.
  case value(ValueEntry, depth: Int, location: String)
  /// Turns of a loop that are not shown, at the depth of the values of a turn.
  case fold(turns: Int, depth: Int)
}

/// An event of a traced run.
public enum TraceEntry: Hashable, Codable, Sendable {
  /// A line of a cell.
  public struct Line: Hashable, Codable, Sendable {
    /// The label of the cell.
    public var label: String
    /// The number of the line, counted from 1.
    public var number: Int
    /// The line's text, without its indentation.
    public var source: String

    /// Creates a line from its parts.
    public init(label: String, number: Int, source: String) {
      self.label = label
      self.number = number
      self.source = source
    }
  }

  /// A function or block began.
  case entered(Line, depth: Int)
  /// A value came into being at a depth of calls and scopes.
  case value(NamedValue, Line, depth: Int)
  /// A place was passed so many more times, at the same depth as the values shown for it.
  case folded(count: Int, line: Int, depth: Int)
}

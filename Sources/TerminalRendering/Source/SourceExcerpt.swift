/// Lines of source with a place in them.
public struct SourceExcerpt: Hashable, Sendable {
  /// What the source is and where, such as `cell 7, line 2`.
  public var label: String
  /// The lines that are shown.
  public var lines: [String]
  /// The number of the first of them.
  public var firstLine: Int
  /// The number of the line that the caret stands under.
  public var line: Int
  /// The column of the caret, from 1, in bytes of UTF-8: compilers count so.
  public var column: Int
  /// How many bytes are marked. What reaches beyond the line is cut at its end; less than one marks one column.
  public var length: Int

  /// Creates an excerpt.
  public init(label: String, lines: [String], firstLine: Int, line: Int, column: Int, length: Int = 1) {
    self.label = label
    self.lines = lines
    self.firstLine = firstLine
    self.line = line
    self.column = column
    self.length = length
  }
}

/// Lines of source with a marked place in them.
public struct SourceExcerpt: Hashable, Codable, Sendable {
  /// The name and place of the source, such as `cell 7, line 2`.
  public var label: String
  /// The lines to show.
  public var lines: [String]
  /// The number of the first line.
  public var firstLine: Int
  /// The number of the line with the caret under it.
  public var line: Int
  /// The column of the caret, counted from 1 in bytes of UTF-8, as compilers count.
  public var column: Int
  /// The number of bytes marked. A mark that reaches beyond its line is cut at the line's end; less than one
  /// marks one column.
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

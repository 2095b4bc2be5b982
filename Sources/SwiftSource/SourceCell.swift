/// A cell of a source file.
public struct SourceCell: Equatable, Sendable {
  /// Its text, without blank lines before and after it.
  public var text: String
  /// The line of the file on which the text starts, counted from 1.
  public var line: Int
  /// The title after `// %%` on the line before the cell, if it has one.
  public var title: String?

  /// Creates a cell that starts on `line`.
  public init(text: String, line: Int, title: String? = nil) {
    self.text = text
    self.line = line
    self.title = title
  }
}

/// A stretch of a cell's source: lines and columns counted from 1, the end column after the last character.
///
/// Columns count bytes of UTF-8, as the compiler does.
public struct SourceRange: Hashable, Sendable {
  /// Where the stretch starts.
  public var startLine: Int, startColumn: Int
  /// Where it ends.
  public var endLine: Int, endColumn: Int

  /// A stretch from its four numbers.
  public init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
    self.startLine = startLine
    self.startColumn = startColumn
    self.endLine = endLine
    self.endColumn = endColumn
  }
}

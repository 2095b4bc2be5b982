/// A place in a source: line and column counted from 1. Columns count bytes of UTF-8, as the compiler does.
package struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line.
  package var line: Int
  /// The column.
  package var column: Int

  /// Creates a place from its line and column.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Returns whether one place comes before another.
  package static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

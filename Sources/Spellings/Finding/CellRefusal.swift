import SwiftSource

/// An error of the compiler's, at a place of a cell.
package struct CellRefusal {
  let place: SourcePosition
  let message: String

  /// Creates an error from its line and column, counted from 1, and the compiler's words.
  package init(line: Int, column: Int, message: String) {
    place = SourcePosition(line: line, column: column)
    self.message = message
  }
}

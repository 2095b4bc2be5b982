/// A cell as drawn on the terminal, so that it can be found again after the terminal has rewrapped it.
///
/// A terminal whose width changes rewraps each line of text. The lines themselves stay the same: rows that
/// continue in the next one because they were full belong to one line, and a new width divides it into other
/// rows.
struct DrawnCell {
  /// A row, as the line it belongs to and the number of its first character.
  typealias Row = (line: Int, start: Int)

  /// The widths of the characters of each line.
  private(set) var lines: [[Int]]
  private var cursorLine = 0
  private var cursorOffset = 0
  private let columns: Int

  /// - Parameters:
  ///   - stale: the lines before the cell.
  ///   - columns: the width for which the cell was drawn.
  init(stale: [[Int]], columns: Int) {
    lines = stale
    self.columns = columns
  }

  /// Adds a prompt and the text after it, which start a row.
  mutating func add(prompt: String, text: [Unicode.Scalar], cursor: Int) {
    var before = ScreenLayout.end(of: prompt, columns: columns)
    before.add(text[..<cursor])
    if cursor < text.count { before.makeRoom(for: text[cursor]) }
    var layout = ScreenLayout.end(of: prompt, columns: columns)
    layout.add(text)
    layout.endLine()
    cursorLine = lines.count + before.lines.count - 1
    cursorOffset = before.lines[before.lines.count - 1].count
    lines += layout.lines
  }

  /// Returns the rows that the lines take.
  func rows(columns: Int) -> [Row] {
    var rows: [Row] = []
    for (line, widths) in lines.enumerated() {
      rows.append((line, 0))
      var column = 0
      for (index, width) in widths.enumerated() {
        if column + width > columns {
          rows.append((line, index))
          column = 0
        }
        column += width
      }
    }
    return rows
  }

  /// Returns the number of the cursor's row. After a full row, terminals leave the cursor in that row.
  func cursorRow(in rows: [Row]) -> Int {
    rows.lastIndex { $0.line < cursorLine || ($0.line == cursorLine && $0.start <= cursorOffset) } ?? 0
  }

  /// Returns the lines before a row to be cleared: a terminal ends the line there.
  func lines(before row: Row) -> [[Int]] {
    lines[..<row.line] + (row.start > 0 ? [Array(lines[row.line][..<row.start])] : [])
  }
}

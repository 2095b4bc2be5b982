extension EmulatedScreen {
  /// Resizes the screen as tmux does: wrapped text is rewrapped, empty rows at the bottom count like others,
  /// and rows without room move off the top or come back from there.
  mutating func resize(columns newColumns: Int, rows newRows: Int) {
    setRows(newRows)
    if newColumns != columns { rewrap(newColumns) }
  }

  private mutating func setRows(_ newRows: Int) {
    while rows > newRows {
      if row < rows - 1, cells[rows - 1].used == 0 {
        cells.removeLast()
      } else {
        scrolledOff.append(cells.removeFirst())
        row = max(0, row - 1)
      }
      rows -= 1
    }
    while rows < newRows {
      if let last = scrolledOff.popLast() {
        cells.insert(last, at: 0)
        row += 1
      } else {
        cells.append(ScreenRow(columns: columns))
      }
      rows += 1
    }
  }

  private mutating func rewrap(_ newColumns: Int) {
    let cursorRow = scrolledOff.count + row
    var all: [ScreenRow] = []
    var newCursor = (row: 0, column: 0)
    var line: [Character] = []
    /// The cursor's offset in the line, if it is there; the line's end if it is after everything written.
    var cursor: Int?
    for (number, old) in (scrolledOff + cells).enumerated() {
      if number == cursorRow { cursor = line.count + min(column + (isWrapDue ? 1 : 0), old.used) }
      line += old.content
      if old.isWrapped { continue }
      let pieces = Self.pieces(of: line, columns: newColumns)
      if let place = cursor {
        let index = pieces.firstIndex { place < $0.upperBound } ?? pieces.count - 1
        newCursor = (all.count + index, place - pieces[index].lowerBound)
      }
      for (index, piece) in pieces.enumerated() {
        all.append(ScreenRow(line[piece], columns: newColumns, isWrapped: index < pieces.count - 1))
      }
      (line, cursor) = ([], nil)
    }
    columns = newColumns
    let top = max(0, all.count - rows)
    scrolledOff = Array(all[..<top])
    cells = Array(all[top...])
    while cells.count < rows { cells.append(ScreenRow(columns: columns)) }
    // A cursor that moved off the top goes to the corner.
    if newCursor.row < top { newCursor = (top, 0) }
    isWrapDue = newCursor.column == columns
    (row, column) = (newCursor.row - top, min(columns - 1, newCursor.column))
  }

  /// Returns the rows that a line takes. A wide character that doesn't fit at a row's end goes to the next.
  private static func pieces(of line: [Character], columns: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = 0
    for index in line.indices where line[index] != ScreenRow.covered {
      let width = index + 1 < line.count && line[index + 1] == ScreenRow.covered ? 2 : 1
      guard index + width - start > columns else { continue }
      pieces.append(start..<index)
      start = index
    }
    return pieces + [start..<line.count]
  }
}

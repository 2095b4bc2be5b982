import CLibEdit

// A terminal whose width changed has rewrapped its screen, and has moved rows off its top or taken some back
// from there. The cell is erased at its present place and redrawn for the new size.
extension LineEditor {
  /// Redraws the cell if the terminal's size differs from the one it was drawn for.
  func fitSize() {
    let oldColumns = columns
    guard noteSize() else { return }
    let drawn = drawnCell(columns: oldColumns)
    var drawnRows: [DrawnCell.Row]
    var cursorRow: Int
    var place: (row: Int, column: Int)?
    // While a window is being dragged, its size may change again before the terminal answers.
    repeat {
      drawnRows = drawn.rows(columns: columns)
      cursorRow = drawn.cursorRow(in: drawnRows)
      place = cursorRow > 0 ? keys.cursorPlace { write(Escape.askForCursor) } : nil
    } while noteSize()
    // Rows off the top can't be erased. They come back above the cell when the terminal becomes wider.
    let lost = max(0, cursorRow - (place?.row ?? rows - 1))
    write(Escape.up(cursorRow - lost) + Escape.clearFromRow)
    (shownAbove, stale) = ([], drawn.lines(before: drawnRows[lost]))
    self.place(whole, cursor: wholeCursor, from: 0)
    redraw()
  }

  /// Writes the spaces that libedit has omitted at the ends of rows.
  ///
  /// libedit moves from a row that ends in a space to the next as from a short row, so no terminal would take
  /// the two for one line. If the space and the next character are written, the terminal wraps by itself.
  func writeBlankEnds() {
    let (text, cursor) = buffer
    let key = SettledRows(prompt: visiblePrompt, text: text, columns: columns)
    guard key != settled else { return }
    settled = key
    let ends = BlankEnd.all(in: Scalars(visiblePrompt.unicodeScalars) + text, columns: columns)
    guard !ends.isEmpty else { return }
    var home = ScreenLayout.end(of: visiblePrompt, columns: columns)
    home.add(text[..<cursor])
    if cursor < text.count { home.makeRoom(for: text[cursor]) }
    // In a buffer taller than the terminal, the positions of these rows aren't known.
    guard height(String(String.UnicodeScalarView(text)), prompt: visiblePrompt) <= rows else { return }
    var sequence = ""
    var row = home.row
    for end in ends where (end.row, end.column + 1) != (home.row, home.column) {
      sequence += Escape.vertical(end.row - row) + "\r" + Escape.right(end.column) + " "
      row = end.row
      if let next = end.next {
        sequence.unicodeScalars.append(next)
        row += 1
      }
    }
    guard !sequence.isEmpty else { return }
    write(sequence + Escape.vertical(home.row - row) + "\r" + Escape.right(home.column))
  }

  private func drawnCell(columns: Int) -> DrawnCell {
    var drawn = DrawnCell(stale: stale, columns: columns)
    for (prompt, text) in shownAbove {
      let text = Scalars(text.unicodeScalars)
      drawn.add(prompt: prompt, text: text, cursor: text.count)
    }
    let (text, cursor) = buffer
    drawn.add(prompt: visiblePrompt, text: text, cursor: cursor)
    return drawn
  }
}

import CLibEdit

// The cell being typed: the part in libedit's buffer, and the lines before and after it.
extension LineEditor {
  typealias Scalars = [Unicode.Scalar]

  // MARK: libedit's buffer

  /// The text in libedit's buffer, and the number of scalars before the cursor.
  var buffer: (text: Scalars, cursor: Int) {
    guard let line = el_wline(edit)?.pointee, let start = line.buffer, let end = line.lastchar else { return ([], 0) }
    let characters = UnsafeBufferPointer(start: start, count: end - start)
    let text = characters.map { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{fffd}" }
    return (text, min(text.count, line.cursor - start))
  }

  func setBuffer(_ text: Scalars, cursor: Int) {
    let length = buffer.text.count
    _ = el_cursor(edit, Int32(length))
    el_deletestr(edit, Int32(length))
    insert(text)
    moveCursor(to: cursor)
  }

  /// Inserts into libedit's buffer, before the cursor.
  func insert(_ text: Scalars) {
    guard !text.isEmpty else { return }
    _ = el_winsertstr(edit, wide(String(String.UnicodeScalarView(text))))
  }

  func moveCursor(to position: Int) {
    _ = el_cursor(edit, Int32(position - buffer.cursor))
  }

  // MARK: The whole cell

  /// The text of the cell.
  var whole: String {
    (above + [String(String.UnicodeScalarView(buffer.text))] + below).joined(separator: "\n")
  }

  /// The number of the cell's scalars before the cursor.
  var wholeCursor: Int {
    above.reduce(0) { $0 + $1.unicodeScalars.count + 1 } + buffer.cursor
  }

  /// Puts a cell into the buffer, or as many of its lines as the terminal has rows for.
  ///
  /// - Parameters:
  ///   - cursor: the number of its scalars before the cursor.
  ///   - start: the first line to show, if that leaves the cursor in sight.
  func place(_ text: String, cursor: Int, from start: Int) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var cursorLine = 0
    var rest = cursor
    while cursorLine < lines.count - 1, rest > lines[cursorLine].unicodeScalars.count {
      rest -= lines[cursorLine].unicodeScalars.count + 1
      cursorLine += 1
    }
    let heights = lines.map { height($0, prompt: "") }
    let window = LineWindow(
      heights: heights, rows: rows - height("", prompt: visiblePrompt), cursorLine: cursorLine, start: start)
    above = Array(lines[..<window.range.lowerBound])
    below = Array(lines[window.range.upperBound...])
    let shown = Scalars(lines[window.range].joined(separator: "\n").unicodeScalars)
    let before = lines[window.range.lowerBound..<cursorLine].reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    if search == nil { drawPrompt(above.isEmpty ? prompt : continuation) }
    setBuffer(shown, cursor: before + rest)
  }

  /// Puts a cell into the buffer and redraws it over the lines that the screen shows of the cell.
  func present(_ text: String, cursor: Int? = nil, from start: Int = 0) -> KeyResult {
    let cursor = cursor ?? text.unicodeScalars.count
    guard !shownAbove.isEmpty else {
      place(text, cursor: cursor, from: start)
      return .refresh
    }
    eraseCell()
    place(text, cursor: cursor, from: start)
    redraw()
    return .nothing
  }

  /// Inserts a text of any number of lines at the cursor.
  func insertLines(_ text: String) -> KeyResult {
    let (before, cursor) = buffer
    let added = Scalars(text.unicodeScalars)
    let after = before[..<cursor] + added + before[cursor...]
    if height(String(String.UnicodeScalarView(after)), prompt: visiblePrompt) < rows {
      insert(added)
      return .refresh
    }
    let start = above.count
    let position = wholeCursor + added.count
    let lines = above + [String(String.UnicodeScalarView(after))] + below
    return present(lines.joined(separator: "\n"), cursor: position, from: shownAbove.isEmpty ? start : 0)
  }

  // MARK: The screen

  /// Returns the number of rows that a text takes.
  func height(_ text: String, prompt: String) -> Int {
    ScreenLayout.end(of: prompt, text, columns: columns).row + 1
  }

  /// Clears the screen from the cell's first row, and leaves the terminal's cursor there.
  func eraseCell() {
    let rowsAbove = shownAbove.reduce(0) { $0 + height($1.text, prompt: $1.prompt) }
    write(Escape.up(cursorRow + rowsAbove) + Escape.clearFromRow)
    shownAbove = []
  }

  /// Moves the terminal's cursor after the last character of the buffer.
  func descendToBottom() {
    let text = String(String.UnicodeScalarView(buffer.text))
    let end = ScreenLayout.end(of: visiblePrompt, text, columns: columns)
    write(Escape.down(end.row - cursorRow) + "\r" + Escape.right(end.column))
  }

  private var cursorRow: Int {
    let (text, cursor) = buffer
    var layout = ScreenLayout.end(of: visiblePrompt, columns: columns)
    layout.add(text[..<cursor])
    return min(layout.row, rows - 1)
  }
}

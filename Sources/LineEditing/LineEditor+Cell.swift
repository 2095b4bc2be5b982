import CLibEdit
import SwiftSource

// Entering a cell, leaving it, and moving in it.
extension LineEditor {
  // MARK: Enter and the ways out

  /// Runs a complete cell. In the last row of an unfinished one, continues at the second prompt; in any other
  /// row, starts a line at the cursor.
  func enter() -> KeyResult {
    let text = whole
    guard !readsLine, !isFinished(text) else { return accept(text) }
    let (shown, cursor) = buffer
    guard below.isEmpty, !shown[cursor...].contains("\n") else { return insertLines("\n") }
    descendToBottom()
    write("\r\n")
    let entered = String(String.UnicodeScalarView(shown))
    shownAbove.append((visiblePrompt, entered))
    if let note = continuationNote {
      continuationNote = nil
      write(note + "\r\n")
      shownAbove.append((PromptText(note).visible, ""))
    }
    above += entered.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isBlank ? "" : String($0) }
    setBuffer([], cursor: 0)
    drawPrompt(continuation)
    redraw()
    return .nothing
  }

  /// Handles Enter in vi's command mode: the second prompt starts in insert mode, as every line does.
  func enterFromViCommand() -> KeyResult {
    let linesBefore = above.count
    let result = enter()
    if above.count > linesBefore { push(OwnKey.viInsert) }
    return result
  }

  func isFinished(_ text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count == 1, isCommand(text) { return true }
    let completeness = CellCompleteness.check(text)
    return completeness == .complete
      || (completeness.endsAtEmptyLine && lines.count > 1 && lines.last?.isBlank == true)
  }

  /// Returns the cell, without the empty lines at its end.
  func accept(_ text: String) -> KeyResult {
    descendToBottom()
    write("\r\n")
    outcome = .cell(readsLine ? text : Self.withoutEmptyEnd(text))
    return .done
  }

  static func withoutEmptyEnd(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.count > 1, lines.last?.isBlank == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  func interrupt() -> KeyResult {
    descendToBottom()
    write("^C\r\n")
    outcome = .interrupted
    return .done
  }

  /// Deletes the character under the cursor. If nothing was typed, ends the input; on an empty line at the
  /// second prompt, ends the cell.
  func end() -> KeyResult {
    let (text, cursor) = buffer
    if cursor < text.count {
      moveCursor(to: cursor + 1)
      el_deletestr(edit, 1)
      return .refresh
    }
    guard text.allSatisfy({ $0.isSpace }), below.isEmpty, above.isEmpty || !shownAbove.isEmpty else { return .refused }
    if !above.isEmpty { return accept(whole) }
    guard text.isEmpty else { return .refused }
    descendToBottom()
    write("\r\n")
    outcome = .endOfInput
    return .done
  }

  func stop() -> KeyResult {
    giveTerminalAway()
    redraw()
    return .nothing
  }

  func clearScreen() -> KeyResult {
    write(Escape.clearAll)
    (shownAbove, stale) = ([], [])
    place(whole, cursor: wholeCursor, from: 0)
    redraw()
    return .nothing
  }

  /// Inserts pasted text as a whole: its line ends run nothing.
  func paste() -> KeyResult {
    var text = pasted
    pasted = ""
    if search != nil { return search(pasted: text) }
    if readsLine { return pasteLine(text) }
    while text.unicodeScalars.last == "\n" { text.unicodeScalars.removeLast() }
    return text.isEmpty ? .refresh : insertLines(text)
  }

  /// Inserts the first line of a pasted text. If that line is complete, enters it and keeps the others for
  /// whoever reads next.
  private func pasteLine(_ text: String) -> KeyResult {
    let lines = text.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    insert(Scalars(lines[0].unicodeScalars))
    if lines.count > 1 {
      pastedAhead = String(lines[1])
      push("\r")
    }
    return .refresh
  }

  /// Starts a line within the cell; if only a line was asked for, ends that line.
  func startLine() -> KeyResult {
    readsLine ? enter() : insertLines("\n")
  }

  // MARK: Rows and history

  /// Moves up a row, or recalls the previous cell.
  ///
  /// - Parameter isVi: whether the cursor of a recalled cell is put at the start of a row, as vi's commands do.
  func up(isVi: Bool = false) -> KeyResult {
    let (text, cursor) = buffer
    if let end = text[..<cursor].lastIndex(of: "\n") {
      let start = rowStart(of: end, in: text)
      moveCursor(to: min(start + cursor - end - 1, end))
      return .refresh
    }
    guard let last = above.last else { return recall(older: true, prefix: "", isVi: isVi) }
    let before = above.dropLast().reduce(0) { $0 + $1.unicodeScalars.count + 1 }
    let position = before + min(cursor, last.unicodeScalars.count)
    return present(whole, cursor: position, from: shownAbove.isEmpty ? above.count - 1 : 0)
  }

  func down(isVi: Bool = false) -> KeyResult {
    let (text, cursor) = buffer
    let column = cursor - rowStart(of: cursor, in: text)
    if let end = text[cursor...].firstIndex(of: "\n") {
      let nextEnd = text[(end + 1)...].firstIndex(of: "\n") ?? text.count
      moveCursor(to: min(end + 1 + column, nextEnd))
      return .refresh
    }
    guard let first = below.first else { return recall(older: false, prefix: "", isVi: isVi) }
    let position = wholeCursor + text.count - cursor + 1 + min(column, first.unicodeScalars.count)
    return present(whole, cursor: position, from: above.count)
  }

  /// Recalls the next or previous cell that starts with the text before the cursor.
  func recall(older: Bool) -> KeyResult {
    let text = whole
    let prefix = String(String.UnicodeScalarView(text.unicodeScalars.prefix(wholeCursor)))
    return recall(older: older, prefix: prefix)
  }

  private func recall(older: Bool, prefix: String, isVi: Bool = false) -> KeyResult {
    guard !readsLine else { return .refused }
    let text = whole
    let found = older ? history.previous(from: text, prefix: prefix) : history.next(from: text, prefix: prefix)
    guard let found else { return .refused }
    return present(found, cursor: isVi ? found.lastRowStart : prefix.isEmpty ? nil : prefix.unicodeScalars.count)
  }

  func goToRowStart() -> KeyResult {
    let (text, cursor) = buffer
    moveCursor(to: rowStart(of: cursor, in: text))
    return .refresh
  }

  func goToRowEnd() -> KeyResult {
    let (text, cursor) = buffer
    moveCursor(to: text[cursor...].firstIndex(of: "\n") ?? text.count)
    return .refresh
  }

  /// Cuts to the end of the row, or removes the line end itself, into libedit's own kill buffer.
  func killRow() -> KeyResult {
    let (text, cursor) = buffer
    guard let end = text[cursor...].firstIndex(of: "\n") else {
      push(OwnKey.killToEnd)
      return .nothing
    }
    guard end > cursor else { return self.end() }
    push(OwnKey.setMark, OwnKey.rowEnd, OwnKey.killRegion)
    return .nothing
  }

  private func rowStart(of position: Int, in text: Scalars) -> Int {
    text[..<position].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }

  // MARK: Completion

  /// Completes the word before the cursor as far as all candidates agree, and otherwise lists them. At the
  /// start of a row, indents.
  func tab() -> KeyResult {
    let (text, cursor) = buffer
    guard !readsLine else {
      insert(["\t"])
      return .refresh
    }
    let start = rowStart(of: cursor, in: text)
    guard let complete, !text[start..<cursor].allSatisfy({ $0.isSpace }) else {
      insert(Array(repeating: " ", count: 2 - (cursor - start) % 2))
      return .refresh
    }
    let word = text[..<cursor].reversed().prefix { $0.isWordPart }.reversed()
    let position = whole.unicodeScalars.prefix(wholeCursor).reduce(0) { $0 + UTF8.width($1) }
    let candidates = complete(whole, position)
    guard let first = candidates.first else { return .refused }
    let agreed = candidates.dropFirst().reduce(Scalars(first.text.unicodeScalars)) { agreed, candidate in
      Scalars(zip(agreed, candidate.text.unicodeScalars).prefix { $0 == $1 }.map(\.0))
    }
    if candidates.count == 1 || (agreed.count > word.count && agreed.starts(with: word)) {
      el_deletestr(edit, Int32(word.count))
      insert(agreed)
      return .refresh
    }
    list(candidates.map(\.label))
    return .nothing
  }

  private func list(_ labels: [String]) {
    let shown = labels.prefix(100)
    let width = 2 + (shown.map { ScreenLayout.end(of: $0, columns: .max).column }.max() ?? 0)
    let perRow = max(1, columns / width)
    var text = "\r\n"
    for (index, label) in shown.enumerated() {
      let isLast = index % perRow == perRow - 1 || index == shown.count - 1
      let padding = width - ScreenLayout.end(of: label, columns: .max).column
      text += isLast ? label + "\r\n" : label + String(repeating: " ", count: padding)
    }
    if labels.count > shown.count { text += "and \(labels.count - shown.count) more\r\n" }
    descendToBottom()
    write(text)
    (shownAbove, stale) = ([], [])
    place(whole, cursor: wholeCursor, from: 0)
    redraw()
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int { UTF8.encode(scalar)?.count ?? 0 }
}

import CLibEdit
import SwiftSource

// libedit's own search reads the typed text as a regular expression, in which the `[` of a subscript is an
// error, and reads characters beyond Latin-1 as commands. This one finds the text literally.
extension LineEditor {
  func startSearch() -> KeyResult {
    guard !readsLine else { return .refused }
    search = HistorySearch(kind: .incremental, index: history.count, original: whole, cursor: wholeCursor)
    return showSearch()
  }

  /// Handles a key during the search. A key that isn't the search's ends it and is handled as usual.
  func takeSearchKey() -> KeyResult {
    guard var now = search else { return .nothing }
    if case .vi(let isForward) = now.kind { return takeViSearchKey(isForward: isForward) }
    switch now.key {
    case "\u{12}":
      if now.text.isEmpty {
        now.text = lastSearch
        find(&now)
      } else if let older = history.search(now.text, from: now.index - 1, current: now.original) {
        now.index = older.index
      } else {
        now.hasFailed = true
      }
    case "\u{8}", "\u{7f}":
      now.text.unicodeScalars.removeLast(now.text.isEmpty ? 0 : 1)
      now.index = history.count
      find(&now)
    case "\u{3}", "\u{7}": return dropSearch()
    case "\u{1b}":
      if keys.hasByte(within: 30) { keys.putBack(now.key) }
      return endSearch()
    case "\0"..<" ":
      keys.putBack(now.key)
      return endSearch()
    default:
      now.text.unicodeScalars.append(now.key)
      find(&now)
    }
    search = now
    return showSearch()
  }

  /// Continues the search as if the first line of a pasted text had been typed.
  func search(pasted text: String) -> KeyResult {
    guard var now = search else { return .nothing }
    now.text += SourceLines(text).first { !$0.isBlank } ?? ""
    if now.kind == .incremental { find(&now) }
    search = now
    return showSearch()
  }

  /// Leaves the found cell in the buffer, or the earlier text if none was found.
  func endSearch() -> KeyResult {
    guard let now = search else { return .nothing }
    search = nil
    if !now.text.isEmpty { lastSearch = now.text }
    if now.index < history.count { _ = history.recall(now.index, from: now.original) }
    drawPrompt(above.isEmpty ? prompt : continuation)
    return .refresh
  }

  /// Cancels the search and restores the state before it.
  func dropSearch() -> KeyResult {
    guard let now = search else { return .nothing }
    search = nil
    return present(now.original, cursor: now.cursor)
  }

  /// Searches the cell shown and those before it, and then those after.
  private func find(_ now: inout HistorySearch) {
    let found =
      now.text.isEmpty
      ? nil
      : history.search(now.text, from: now.index, current: now.original)
        ?? history.search(now.text, from: history.count, current: now.original)
    now.index = found?.index ?? history.count
    now.hasFailed = found == nil && !now.text.isEmpty
  }

  func showSearch() -> KeyResult {
    guard let now = search else { return .nothing }
    drawPrompt(now.prompt)
    guard now.kind == .incremental else { return present("") }
    guard let found = history.search(now.text, from: now.index, current: now.original), found.index == now.index
    else { return present(now.original, cursor: now.cursor) }
    return present(history.text(now.index, current: now.original), cursor: found.offset)
  }
}

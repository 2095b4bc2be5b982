import CLibEdit

/// A search backwards through the cells before, while its text is being typed.
struct HistorySearch {
  var text = ""
  /// The cell that is shown, or the number of all cells while none was found.
  var index: Int
  var hasFailed = false
  /// The key that was typed last.
  var key: Unicode.Scalar = "\0"
  /// What was in the buffer before the search.
  let original: String
  let cursor: Int

  var prompt: PromptText { PromptText("\(hasFailed ? "no such cell" : "search") ‹\(text)› ") }
}

// libedit's own search takes what is typed for a regular expression, in which the `[` of a subscript
// is an error, and takes characters beyond Latin-1 for commands. This one finds the text as it stands.
extension LineEditor {
  func startSearch() -> KeyResult {
    search = HistorySearch(index: history.count, original: whole, cursor: wholeCursor)
    return showSearch()
  }

  /// What a key does during the search. One that isn't the search's ends it and counts as itself.
  func takeSearchKey() -> KeyResult {
    guard var now = search else { return .nothing }
    switch now.key {
    case "\u{12}":
      if now.text.isEmpty { now.text = lastSearch } else { find(&now, from: now.index - 1) }
      if now.index == history.count { find(&now, from: history.count) }
    case "\u{8}", "\u{7f}":
      now.text.unicodeScalars.removeLast(now.text.isEmpty ? 0 : 1)
      find(&now, from: history.count)
    case "\u{3}", "\u{7}":
      search = nil
      drawPrompt(prompt)
      return present(now.original, cursor: now.cursor)
    case "\u{1b}":
      if keys.hasByte(within: 30) { keys.putBack(now.key) }
      return endSearch()
    case "\0"..<" ":
      keys.putBack(now.key)
      return endSearch()
    default:
      now.text.unicodeScalars.append(now.key)
      find(&now, from: now.index)
    }
    search = now
    return showSearch()
  }

  /// Leaves the found cell in the buffer.
  func endSearch() -> KeyResult {
    guard let now = search else { return .nothing }
    search = nil
    if !now.text.isEmpty { lastSearch = now.text }
    drawPrompt(above.isEmpty ? prompt : continuation)
    return .refresh
  }

  private func find(_ now: inout HistorySearch, from index: Int) {
    guard !now.text.isEmpty else {
      (now.index, now.hasFailed) = (history.count, false)
      return
    }
    if let found = history.search(now.text, from: index) {
      (now.index, now.hasFailed) = (found.index, false)
    } else {
      now.hasFailed = true
    }
  }

  private func showSearch() -> KeyResult {
    guard let now = search else { return .nothing }
    drawPrompt(now.prompt)
    guard now.index < history.count, let found = history.search(now.text, from: now.index) else {
      return present(now.original, cursor: now.cursor)
    }
    return present(history.recall(now.index, from: whole), cursor: found.offset)
  }
}

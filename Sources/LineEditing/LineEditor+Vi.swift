import CLibEdit

// vi's history keys. libedit's own functions keep their own place in their own history.
extension LineEditor {
  /// Starts a search: `/` through the cells before the one shown, `?` through those after it.
  func startViSearch(isForward: Bool) -> KeyResult {
    guard !readsLine else { return .refused }
    search = HistorySearch(
      kind: .vi(isForward: isForward), index: history.count, original: whole, cursor: wholeCursor)
    return showSearch()
  }

  func takeViSearchKey(isForward: Bool) -> KeyResult {
    guard var now = search else { return .nothing }
    switch now.key {
    case "\r", "\n":
      let result = dropSearch()
      if !now.text.isEmpty { lastViSearch = (now.text, isForward) }
      guard let text = lastViSearch?.text, let found = history.nearest(containing: text, isAfter: isForward) else {
        el_beep(edit)
        return result
      }
      return recall(found, from: now.original)
    case "\u{3}", "\u{7}": return dropSearch()
    case "\u{1b}":
      if keys.startsSequence(within: 30) { keys.putBack(now.key) }
      return dropSearch()
    case "\u{8}", "\u{7f}":
      guard !now.text.isEmpty else { return dropSearch() }
      now.text.unicodeScalars.removeLast()
    case "\u{15}": now.text = ""
    case "\0"..<" ": return .refused
    default: now.text.unicodeScalars.append(now.key)
    }
    search = now
    return showSearch()
  }

  /// Repeats the last search: `n` in the same direction, `N` in the other.
  func repeatViSearch(isReversed: Bool) -> KeyResult {
    guard !readsLine, let (text, isForward) = lastViSearch,
      let found = history.nearest(containing: text, isAfter: isForward != isReversed)
    else { return .refused }
    return recall(found, from: whole)
  }

  func goToOldest() -> KeyResult {
    guard !readsLine, history.shown > 0 else { return .refused }
    return recall(0, from: whole)
  }

  /// Turns the cell into a comment and enters it, as `#`.
  func commentOut() -> KeyResult {
    guard !readsLine else { return enter() }
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    _ = present(lines.map { "// \($0)" }.joined(separator: "\n"))
    push("\r")
    return .refresh
  }

  private func recall(_ index: Int, from current: String) -> KeyResult {
    let text = history.recall(index, from: current)
    return present(text, cursor: text.lastRowStart)
  }
}

extension String {
  /// The number of scalars before its last line.
  var lastRowStart: Int {
    unicodeScalars.lastOffset(of: "\n").map { $0 + 1 } ?? 0
  }
}

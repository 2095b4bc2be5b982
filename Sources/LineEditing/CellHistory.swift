import SwiftSource

/// The cells that can be recalled, and the person's position among them.
///
/// A recalled cell may be edited and left again: until a cell is read, each keeps its edits.
struct CellHistory {
  private(set) var entries: [String]
  /// A text that is recalled first and was never entered.
  private(set) var offered: String?
  let limit: Int
  private var position: Int?
  private var edits: [Int: String] = [:]
  private var draft = ""

  init(entries: [String] = [], limit: Int) {
    self.entries = entries
    self.limit = limit
  }

  /// Adds a cell. Returns false if there is nothing to add: it is blank, or the same as the last one.
  ///
  /// A text that was offered comes before it, as if it had been entered.
  mutating func add(_ entry: String) -> Bool {
    if let offered, offered != entry, offered != entries.last { entries.append(offered) }
    offered = nil
    restart()
    guard !entry.isBlank, entry != entries.last else { return false }
    entries.append(entry)
    if entries.count > limit { entries.removeFirst(entries.count - limit) }
    return true
  }

  mutating func offer(_ text: String) {
    offered = text
    restart()
  }

  /// Goes back to the line that is being typed, and forgets all edits.
  mutating func restart() {
    position = nil
    edits = [:]
    draft = ""
  }

  /// Returns the cell before the one shown, among those that start with `prefix`.
  mutating func previous(from current: String, prefix: String = "") -> String? {
    let start = position ?? count
    for index in stride(from: start - 1, through: 0, by: -1) {
      let text = edits[index] ?? entry(index)
      if prefix.isEmpty || (text.utf8.starts(with: prefix.utf8) && text != current) {
        return move(to: index, from: current)
      }
    }
    return nil
  }

  /// Returns the cell after the one shown; after the last, the line that was being typed.
  mutating func next(from current: String, prefix: String = "") -> String? {
    guard let start = position else { return nil }
    for index in start + 1..<max(count, start + 1) {
      let text = edits[index] ?? entry(index)
      if prefix.isEmpty || (text.utf8.starts(with: prefix.utf8) && text != current) {
        return move(to: index, from: current)
      }
    }
    return move(to: nil, from: current)
  }

  /// Returns the newest cell at or before `index` that contains `text`, and the offset of the text in it.
  ///
  /// - Parameter current: the entry that is shown, with its edits.
  func search(_ text: String, from index: Int, current: String? = nil) -> (index: Int, offset: Int)? {
    for index in stride(from: min(index, count - 1), through: 0, by: -1) {
      if let offset = self.text(index, current: current).unicodeScalars.lastOffset(of: text) { return (index, offset) }
    }
    return nil
  }

  /// Returns the nearest cell before the one shown, or after it, that contains `text`. After a `^`, the text
  /// must be at the cell's start.
  func nearest(containing text: String, isAfter: Bool) -> Int? {
    let indices = isAfter ? Array(min(shown + 1, count)..<count) : (0..<shown).reversed()
    return indices.first { index in
      let cell = self.text(index)
      return text.hasPrefix("^")
        ? cell.utf8.starts(with: text.utf8.dropFirst()) : cell.unicodeScalars.lastOffset(of: text) != nil
    }
  }

  /// Returns an entry with its edits; for the entry shown, that is `current`.
  func text(_ index: Int, current: String? = nil) -> String {
    if index == position, let current { return current }
    return edits[index] ?? entry(index)
  }

  /// Goes to an entry that a search found.
  mutating func recall(_ index: Int, from current: String) -> String {
    move(to: index, from: current)
  }

  var count: Int { entries.count + (offered == nil ? 0 : 1) }

  /// The number of the entry shown, or ``count`` for the line being typed.
  var shown: Int { position ?? count }

  private func entry(_ index: Int) -> String {
    index < entries.count ? entries[index] : offered ?? ""
  }

  private mutating func move(to index: Int?, from current: String) -> String {
    if let position {
      edits[position] = current == entry(position) ? nil : current
    } else {
      draft = current
    }
    position = index
    guard let index else { return draft }
    return edits[index] ?? entry(index)
  }
}

extension String.UnicodeScalarView {
  /// Returns the number of scalars before the last occurrence of `text`, or nil if there is none.
  func lastOffset(of text: String) -> Int? {
    let here = Array(self)
    let wanted = Array(text.unicodeScalars)
    guard here.count >= wanted.count else { return nil }
    return (0...here.count - wanted.count).last { here[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

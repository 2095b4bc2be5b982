import SwiftSource

/// The cells that can be recalled, and where in them the person is.
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

  /// Adds a cell. False if there is nothing to add: it is blank, or the same as the one before.
  mutating func add(_ entry: String) -> Bool {
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

  /// The cell before the one that is shown, of those that start with `prefix`.
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

  /// The cell after the one that is shown, and after the last the line that was being typed.
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

  /// The newest cell at or before `index` that contains `text`, and where it does.
  func search(_ text: String, from index: Int) -> (index: Int, offset: Int)? {
    for index in stride(from: min(index, count - 1), through: 0, by: -1) {
      if let offset = entry(index).unicodeScalars.lastOffset(of: text) { return (index, offset) }
    }
    return nil
  }

  /// Goes to an entry that a search found.
  mutating func recall(_ index: Int, from current: String) -> String {
    move(to: index, from: current)
  }

  var count: Int { entries.count + (offered == nil ? 0 : 1) }

  /// Where the person is: the number of the entry that is shown, or ``count`` for the line being typed.
  var shown: Int { position ?? count }

  private func entry(_ index: Int) -> String {
    index < entries.count ? entries[index] : offered ?? ""
  }

  private mutating func move(to index: Int?, from current: String) -> String {
    if let position {
      if current != entry(position) { edits[position] = current }
    } else {
      draft = current
    }
    position = index
    guard let index else { return draft }
    return edits[index] ?? entry(index)
  }
}

extension String.UnicodeScalarView {
  /// How many scalars stand before the last occurrence of `text`, or nil if there is none.
  func lastOffset(of text: String) -> Int? {
    let here = Array(self)
    let wanted = Array(text.unicodeScalars)
    guard here.count >= wanted.count else { return nil }
    return (0...here.count - wanted.count).last { here[$0..<$0 + wanted.count].elementsEqual(wanted) }
  }
}

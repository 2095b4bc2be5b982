// What is heard of a cell before Enter.
extension LineEditor {
  /// How long no key comes before the cell is looked at, in milliseconds: longer than between two keys of a paste or a
  /// terminal's sequence, and much shorter than a hand takes to Enter.
  private static let moment: Int32 = 3

  /// Returns the next key, or none after a while. Tells ``whenStill`` of what the keys before it have made.
  func nextKeyOrStillness() -> KeyInput.Key {
    guard !readsLine, search == nil else { return keys.next() }
    let text = whole
    if let stillCell {
      if Self.withoutEmptyEnd(text) == stillCell { return keys.next() }
      endStillness(entered: nil)
    }
    let key = keys.next(within: Self.moment)
    if key == .none, !text.allSatisfy(\.isWhitespace), isFinished(text) {
      let cell = Self.withoutEmptyEnd(text)
      stillCell = cell
      whenStill(cell)
    }
    return key
  }

  /// Tells that the cell of which was told isn't the one any more, unless it was entered.
  func endStillness(entered outcome: ReadOutcome?) {
    guard let cell = stillCell else { return }
    stillCell = nil
    if outcome != .cell(cell) { whenStill(nil) }
  }
}

/// A rung of the ladder of hints that an exercise has.
///
///     1. *Question:* What would a longer vector change?
///     2. *Pointer:* …
///     3. *Formula:* …
///     4. *Sibling:* the same for another task, worked.
public struct Hint: Equatable, Sendable {
  /// What it gives; nil if the page doesn't say.
  public let kind: HintKind?
  /// The text, in markdown.
  public let text: String

  /// Creates a rung.
  public init(kind: HintKind?, text: String) { (self.kind, self.text) = (kind, text) }

  /// Reads a rung as the page has it.
  init(item: String) {
    for kind in HintKind.allCases where item.hasPrefix(kind.mark) {
      self.init(kind: kind, text: item.dropFirst(kind.mark.count).trimmed)
      return
    }
    self.init(kind: nil, text: item)
  }

  /// The rung as the page has it.
  var item: String { (kind.map { "\($0.mark) " } ?? "") + text }
}

/// A token of a source; comments and spaces aren't tokens. A literal with its interpolations is one token.
struct SourceToken: Equatable {
  enum Kind: Equatable {
    /// A name, a keyword or a number.
    case word
    case literal
    case open
    case close
    /// An operator, including the dot and the arrow.
    case `operator`
    case comma
    case colon
    case semicolon
    /// `@name`.
    case attribute
    /// A line of a directive like `#if`.
    case directive
    case other
  }

  var kind: Kind
  var text: String
  var start: SourcePosition
  /// The place after its last character.
  var end: SourcePosition
  /// The number of brackets open around it; a bracket itself doesn't count.
  var depth: Int
  /// Whether a statement may begin with it: it is the first of its line, and the line before is complete.
  var beginsLine: Bool

  /// Returns whether it is this word.
  func isWord(_ word: String) -> Bool { kind == .word && text == word }
  /// Returns whether it is this operator.
  func isOperator(_ sign: String) -> Bool { kind == .operator && text == sign }
  /// Returns whether it is this bracket.
  func isBracket(_ bracket: String) -> Bool { (kind == .open || kind == .close) && text == bracket }
  /// Whether it is a name rather than a keyword or a number.
  var isName: Bool {
    guard kind == .word, let first = text.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return !SwiftWords.reserved.contains(text)
  }
}

/// A token of a source; comments and spaces aren't tokens. A literal with its interpolations is one token.
package struct SourceToken: Equatable {
  /// A kind of token.
  package enum Kind: Equatable {
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
    /// Anything else: a character that no token begins with, or `# ` with the rest of its line.
    case other
  }

  /// The kind.
  package var kind: Kind
  /// The text, as it is written.
  package var text: String
  /// The place of its first character.
  package var start: SourcePosition
  /// The place after its last character.
  package var end: SourcePosition
  /// The number of brackets open around it; a bracket itself doesn't count.
  package var depth: Int
  /// Whether a statement may begin with it: it is the first of its line, and the line before is complete.
  package var beginsLine: Bool

  /// Returns whether it is this word.
  package func isWord(_ word: String) -> Bool { kind == .word && text == word }
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

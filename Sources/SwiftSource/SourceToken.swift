/// A token of a source, comments and spaces left out. A literal with its interpolations is one token.
struct SourceToken: Equatable {
  enum Kind: Equatable {
    /// A name, a keyword or a number.
    case word
    case literal
    case open
    case close
    /// An operator, the dot and the arrow included.
    case `operator`
    case comma
    case colon
    case semicolon
    /// `@name`.
    case attribute
    /// A line of `#if` and the like.
    case directive
    case other
  }

  var kind: Kind
  var text: String
  var start: SourcePosition
  /// The place after its last character.
  var end: SourcePosition
  /// How many brackets are open around it; a bracket has the depth of what it stands in.
  var depth: Int
  /// Whether a statement may begin here: it is the first of its line, and the line before is whole.
  var beginsLine: Bool

  /// Whether it is this word.
  func isWord(_ word: String) -> Bool { kind == .word && text == word }
  /// Whether it is this operator.
  func isOperator(_ sign: String) -> Bool { kind == .operator && text == sign }
  /// Whether it is this bracket.
  func isBracket(_ bracket: String) -> Bool { (kind == .open || kind == .close) && text == bracket }
  /// Whether it is a name rather than a keyword or a number.
  var isName: Bool {
    guard kind == .word, let first = text.unicodeScalars.first, !("0"..."9").contains(first) else { return false }
    return !SwiftWords.reserved.contains(text)
  }
}

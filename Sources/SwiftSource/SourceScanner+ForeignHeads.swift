// The heads of Python's blocks. A learner who types one gets the compiler's answer at once, and no prompt for more.

extension SourceScanner {
  /// Whether a colon that comes next ends a head as Python has it, such as `for x in xs:` or `def f(x):`.
  ///
  /// In Swift no colon can stand there, whatever follows.
  var endsForeignHead: Bool {
    guard open.isEmpty, !marks.contains("?") else { return false }
    switch statementWord {
    case "for": return marks.contains("in")
    case "if", "while": return marks.isDisjoint(with: ["let", "var", "case"]) && last != .openWord
    case "def", "elif", "except", "with": return last == .operand && line[..<index].contains { $0.isSpace || $0 == "(" }
    case "async": return last == .operand && marks.contains("word")
    case "class": return index > 0 && line[index - 1] == ")"
    case "else", "try": return last == .openWord
    default: return false
    }
  }

  /// Returns whether `next` belongs to the block of a head that is not Swift's: it is indented, or goes on with another
  /// head.
  func isInForeignBlock(_ next: String) -> Bool {
    guard hasForeignHead, let first = next.unicodeScalars.first else { return false }
    if first.isSpace { return !next.isBlank }
    let word = String(String.UnicodeScalarView(next.unicodeScalars.prefix { $0.isWordPart }))
    return ["elif", "else", "except", "finally"].contains(word) && next.trimmed.hasSuffix(":")
  }
}

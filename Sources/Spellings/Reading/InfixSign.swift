/// A sign or words between two operands, with how tightly Python binds them, or Swift if only Swift has it.
struct InfixSign {
  let text: String
  let strength: Double
  /// How many pieces it is.
  let pieces: Int

  private static let strengths: [String: Double] = [
    "||": 2, ".||": 2, "or": 2, "&&": 3, ".&&": 3, "and": 3, "==": 4, "!=": 4, "<": 4, ">": 4, "<=": 4, ">=": 4,
    ".==": 4,
    ".!=": 4, ".<": 4, ".>": 4, ".<=": 4, ".>=": 4, "in": 4, "not in": 4, "is": 4, "is not": 4, "===": 4, "!==": 4,
    "|": 4.3, "^": 4.5, "&": 4.7, "??": 5, "..<": 5, "...": 5, "as": 5, "as?": 5, "as!": 5, "<<": 5.5, ">>": 5.5,
    "+": 6,
    "-": 6, ".+": 6, ".-": 6, "*": 7, "/": 7, "%": 7, "@": 7, ".*": 7, "./": 7, "**": 10, ".^": 10,
  ]

  /// Reads the sign that the pieces begin with; nil if they begin with another thing.
  init?(_ rest: ArraySlice<Piece>) {
    guard let first = rest.first, first.kind == .sign || first.kind == .name else { return nil }
    let second = rest.dropFirst().first
    var (text, pieces) = (first.text, 1)
    if let second, (text == "not" && second.isText("in")) || (text == "is" && second.isText("not")) {
      (text, pieces) = ("\(text) \(second.text)", 2)
    } else if text == "as", let second, second.isAttached, ["?", "!"].contains(second.text) {
      (text, pieces) = (text + second.text, 2)
    }
    guard let strength = Self.strengths[text] else { return nil }
    (self.text, self.strength, self.pieces) = (text, strength, pieces)
  }

  /// Returns whether nothing follows, so that it stands behind its operand: `1...`.
  func isPostfix(before next: Piece?) -> Bool {
    guard text == "..." else { return false }
    return next.map { $0.kind == .comma || $0.kind == .close || $0.kind == .colon } ?? true
  }
}

/// Letters of options in a row, as people type them: `b, a, c`, `b a c`, `bac`, `b > a > c`.
enum LetterList {
  /// Words that people put between the letters.
  private static let joints: Set = [
    "then", "before", "and", "first", "next", "finally", "last", "comes", "lines", "line",
  ]

  /// Returns the letters in a text, in order; anything else that stands between separators is returned too.
  static func letters(in text: String) -> [String] {
    let text = text.lowercased()
    let isList = text.contains { ",>→<".contains($0) || $0.isWhitespace }
    let separators: (Character) -> Bool = { $0.isWhitespace || ",>→()".contains($0) }
    guard isList else { return text.map(String.init) }
    return text.split(whereSeparator: separators).map(String.init).filter { !joints.contains($0) }
  }

  /// Returns the first letter that no option has, if a text is a list of single letters and nothing
  /// else. One letter alone doesn't count: it may be a variable.
  static func absent(in text: String, options: [QuestionOption]) -> String? {
    let isList = text.contains { ",>→".contains($0) || $0.isWhitespace }
    let letters = letters(in: text)
    guard isList, letters.allSatisfy({ $0.count == 1 && $0.first!.isLetter }) else { return nil }
    return letters.first { letter in !options.contains { $0.letter == letter } }
  }
}

/// One line of a piece of code, by its number.
public struct LineAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "line"
  /// The kind as a noun.
  public static let noun = "a line's number"
  /// The options are the lines of a piece of code.
  public static let optionForm = OptionForm.numberedCode
  /// Its options say what it is about.
  public static let standsAlone = true
  /// Several lines may be right.
  public static let hasAlternatives = true
  /// The line's number, as its option has it.
  public let number: String

  /// Creates the answer from a line's number.
  public init(_ number: String) { self.number = number }

  /// Reads a line's number: `3`, `3)`, `line 3`, `the third`, also with words around it, or the line itself.
  public init?(_ text: String, options: [QuestionOption]) {
    let named = text.lowercased().matches(of: /\bline\s+0*(\d{1,4})\b/).map { String($0.1) }
    let found = Self.number(in: text) ?? (named.count == 1 ? named[0] : Self.line(with: text, options))
    guard let number = found, options.contains(where: { $0.letter == number }) else { return nil }
    self.number = number
  }

  /// The number.
  public var text: String { number }

  /// The number as a literal.
  public var swift: String { number }

  /// The number, as the mark of an option.
  public var letters: [String] { [number] }

  /// Returns the number with the line's code.
  public func shown(among options: [QuestionOption]) -> String {
    let code = options.first { $0.letter == number }?.text.trimmingPrefix(while: \.isWhitespace) ?? ""
    return code.isEmpty || code.contains("`") ? "line \(number)" : "line \(number), `\(code)`"
  }

  /// Returns the number of the only line that has a piece of code.
  private static func line(with code: String, _ options: [QuestionOption]) -> String? {
    let lines = options.filter { code.count > 5 && $0.text.contains(code) }
    return lines.count == 1 ? lines[0].letter : nil
  }

  /// Returns a number that no line has.
  public static func absentOption(in text: String, options: [QuestionOption]) -> String? {
    number(in: text).flatMap { number in options.contains { $0.letter == number } ? nil : number }
  }

  private static func number(in text: String) -> String? {
    text.lowercased().wholeMatch(of: /(?:line\s*)?\(?0*(\d{1,4})\)?[.:]?/).map { String($0.1) }
      ?? NumberWords.place(text).map(String.init)
  }
}

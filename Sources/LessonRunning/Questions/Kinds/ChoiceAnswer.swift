public import Reports

/// One of the question's options.
public struct ChoiceAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "choice"
  /// The options are words.
  public static let optionForm = OptionForm.words
  /// Its options say what it is about.
  public static let standsAlone = true
  /// Other numbers may make another option right.
  public static let canVary = true
  /// The option's letter.
  public let letter: String

  /// Creates the answer from a letter.
  public init(_ letter: String) { self.letter = letter }

  /// Reads a choice: the option's letter, its words, or some of its words that no other option has.
  public init?(_ text: String, options: [QuestionOption]) {
    let bare = text.lowercased().filter { !"().:`\"".contains($0) }
    let words = Self.words(text)
    let found =
      options.first { $0.letter == bare } ?? options.first { !words.isEmpty && Self.words($0.text) == words }
      ?? Self.only(options.filter { Self.holds($0, words) })
    guard let found else { return nil }
    letter = found.letter
  }

  /// Creates the answer from a string with an option's letter.
  public init?(_ value: ReportedValue, options: [QuestionOption]) {
    guard case .string(let letter, _) = value, options.contains(where: { $0.letter == letter }) else { return nil }
    self.letter = letter
  }

  /// The letter.
  public var text: String { letter }

  /// The letter as a string.
  public var swift: String { "\"\(letter)\"" }

  /// The letter in a list.
  public var letters: [String] { [letter] }

  /// Returns the letter with the option's text.
  public func shown(among options: [QuestionOption]) -> String {
    options.first { $0.letter == letter }.map { "\(letter)) \($0.text)" } ?? letter
  }

  /// Returns the single letter that a text consists of.
  public static func absentOption(in text: String, options: [QuestionOption]) -> String? {
    let bare = text.filter { !$0.isWhitespace && !"().".contains($0) }
    return bare.count == 1 && bare.first!.isLetter ? bare : nil
  }

  private static func only(_ options: [QuestionOption]) -> QuestionOption? { options.count == 1 ? options[0] : nil }

  /// Words that say nothing about which option is meant.
  private static let emptyWords: Set = [
    "a", "an", "the", "it", "they", "is", "are", "will", "would", "be", "that", "of", "to", "in", "and", "because",
    "so", "option",
  ]
  private static let negations: Set = ["not", "no", "never", "nothing", "none", "without", "neither", "t", "cannot"]

  /// Returns whether an option has all of these words, and denies something only if they do.
  private static func holds(_ option: QuestionOption, _ words: [String]) -> Bool {
    let mine = Self.words(option.text)
    let telling = words.filter { !emptyWords.contains($0) && !negations.contains($0) }
    let denies = words.contains(where: negations.contains)
    guard denies || telling.contains(where: { $0.count > 1 }), mine.contains(where: negations.contains) == denies else {
      return false
    }
    return telling.allSatisfy { word in
      mine.contains { $0 == word || word.count > 3 && ($0.hasPrefix(word) || word.hasPrefix($0) && $0.count > 3) }
    }
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}

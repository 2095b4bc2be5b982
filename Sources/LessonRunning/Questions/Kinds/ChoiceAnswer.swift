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
    guard let found = OptionWords(options).option(meantBy: text) else { return nil }
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
}

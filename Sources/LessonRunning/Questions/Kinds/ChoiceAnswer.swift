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
      ?? Self.led(text, options) ?? Self.only(options.filter { Self.holds($0, inARow: words) })
      ?? Self.only(options.filter { Self.holds($0, words) }) ?? Self.yesOrNo(words, options)
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

  /// Returns the option whose letter leads a text that goes on with a reason: `c, it cancels`, `b because it is less`.
  private static func led(_ text: String, _ options: [QuestionOption]) -> QuestionOption? {
    guard
      let match = text.lowercased().firstMatch(of: /^\(?([a-z])(\)|[,.:;]|\s+(?:because|since|as|for|i|so|-|–))(\s|$)/)
    else {
      return nil
    }
    return options.first { $0.letter == match.1 }
  }

  /// Returns whether an option has the words one after the other, or they have the whole of it: at least two that say something.
  private static func holds(_ option: QuestionOption, inARow words: [String]) -> Bool {
    let (mine, theirs) = (telling(Self.words(option.text)), telling(words))
    if theirs.count > 1, isWithin(theirs, mine) { return true }
    return mine.count > 1 && mine.count(where: negations.contains) == theirs.count(where: negations.contains)
      && isWithin(mine, theirs)
  }

  private static func telling(_ words: [String]) -> [String] { words.filter { !emptyWords.contains($0) } }

  private static func isWithin(_ part: [String], _ whole: [String]) -> Bool {
    whole.count >= part.count
      && (0...whole.count - part.count).contains { whole[$0..<$0 + part.count].elementsEqual(part) }
  }

  /// Returns the option that a text with a reason says yes or no to: `no, since both are the same`.
  private static func yesOrNo(_ words: [String], _ options: [QuestionOption]) -> QuestionOption? {
    guard let first = words.first, first == "yes" || first == "no" else { return nil }
    return only(options.filter { Self.words($0.text).first == first })
  }

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
    guard words.count(where: negations.contains) < 2, denies || telling.contains(where: { $0.count > 1 }),
      mine.contains(where: negations.contains) == denies
    else {
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

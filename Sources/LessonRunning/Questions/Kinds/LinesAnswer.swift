/// Lines of code among the question's options, in order; the others are distractors.
public struct LinesAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "lines"
  /// The kind as a noun.
  public static let noun = "a list of lines"
  /// The options are lines of code.
  public static let optionForm = OptionForm.code
  /// Its options say what it is about.
  public static let standsAlone = true
  /// Several orders may be right.
  public static let hasAlternatives = true
  /// The letters, in order.
  public let letters: [String]

  /// Creates the answer from letters.
  public init(_ letters: [String]) { self.letters = letters }

  /// Reads lines: `c, a, e`, `c a e`, `cae`. Each letter must be that of an option.
  public init?(_ text: String, options: [QuestionOption]) {
    let letters = LetterList.letters(in: text)
    let known = Set(options.map(\.letter))
    guard !letters.isEmpty, letters.allSatisfy(known.contains) else { return nil }
    self.letters = letters
  }

  /// The letters with commas.
  public var text: String { letters.joined(separator: ", ") }

  /// The letters as an array of strings.
  public var swift: String { "\(letters)" }

  /// A right answer has at least two lines, and each once.
  public var reasonNotToBeRight: String? {
    if letters.count < 2 { return "lines to be put in order are at least two" }
    return Set(letters).count < letters.count ? "each line stands once in an order" : nil
  }

  /// Returns the first letter of a list of single letters that no option has.
  public static func absentOption(in text: String, options: [QuestionOption]) -> String? {
    LetterList.absent(in: text, options: options)
  }
}

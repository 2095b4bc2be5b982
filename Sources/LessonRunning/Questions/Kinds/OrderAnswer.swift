public import Reports

/// All of the question's options, in order.
public struct OrderAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "order"
  /// The options are words.
  public static let optionForm = OptionForm.words
  /// Its options say what it is about.
  public static let standsAlone = true
  /// Several orders may be right.
  public static let hasAlternatives = true
  /// Other numbers may make another order right.
  public static let canVary = true
  /// The letters, in order.
  public let letters: [String]

  /// Creates the answer from letters.
  public init(_ letters: [String]) { self.letters = letters }

  /// Reads an order: `b, a, c`, `b a c`, `bac`, `b > a > c`. Each option must be there once.
  public init?(_ text: String, options: [QuestionOption]) {
    let known = options.map(\.letter)
    let found = [LetterList.letters(in: text), Self.named(text, options)].first {
      $0.count == known.count && Set($0) == Set(known)
    }
    guard let found else { return nil }
    letters = found
  }

  /// Returns the letters of options that are named by their words, in order: `products, softmax, sum`.
  private static func named(_ text: String, _ options: [QuestionOption]) -> [String] {
    text.replacing(" then ", with: ", ").replacing(" and ", with: ", ").split { ",>→;".contains($0) }.compactMap {
      OptionWords(options).option(meantBy: String($0))?.letter
    }
  }

  /// Creates the answer from a list of strings, the letters of all options.
  public init?(_ value: ReportedValue, options: [QuestionOption]) {
    guard case .list(let elements, _) = value else { return nil }
    let letters = elements.map { if case .string(let letter, _) = $0 { letter } else { "" } }
    guard letters.count == options.count, Set(letters) == Set(options.map(\.letter)) else { return nil }
    self.letters = letters
  }

  /// The letters with commas.
  public var text: String { letters.joined(separator: ", ") }

  /// The letters as an array of strings.
  public var swift: String { "\(letters)" }

  /// Returns the first letter of a list of single letters that no option has.
  public static func absentOption(in text: String, options: [QuestionOption]) -> String? {
    LetterList.absent(in: text, options: options)
  }
}

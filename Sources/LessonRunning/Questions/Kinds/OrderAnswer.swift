/// All of the question's options, in order.
public struct OrderAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "order"
  /// An order has options.
  public static let hasOptions = true
  /// The letters, in order.
  public let letters: [String]

  /// Creates the answer from letters.
  public init(_ letters: [String]) { self.letters = letters }

  /// Reads an order: `b, a, c`, `b a c`, `bac`, `b > a > c`. Each option must be there once.
  public init?(_ text: String, options: [QuestionOption]) {
    let text = text.lowercased()
    let isList = text.contains { ",>→<".contains($0) || $0.isWhitespace }
    let separators: (Character) -> Bool = { $0.isWhitespace || ",>→()".contains($0) }
    let letters = isList ? text.split(whereSeparator: separators).map(String.init) : text.map(String.init)
    let known = options.map(\.letter)
    guard letters.count == known.count, Set(letters) == Set(known) else { return nil }
    self.letters = letters
  }

  /// The letters with commas.
  public var text: String { letters.joined(separator: ", ") }

  /// The letters as an array of strings.
  public var swift: String { "\(letters)" }
}

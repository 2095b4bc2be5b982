/// An option to choose or to put in order.
public struct QuestionOption: Hashable, Sendable {
  /// The letter before it.
  public var letter: String
  /// The option's text, in markdown.
  public var text: String

  /// Creates an option.
  public init(letter: String, text: String) {
    self.letter = letter
    self.text = text
  }
}

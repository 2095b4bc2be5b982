import Reports

/// An answer of any kind.
public struct Answer: Hashable, Sendable {
  /// The answer as a value of its kind.
  public let value: any AnswerValue

  /// Creates an answer.
  public init(_ value: any AnswerValue) { self.value = value }

  /// Reads an answer of a kind; nil if the text, without the space around it, doesn't have its form.
  init?(_ text: String, _ kind: any AnswerValue.Type, options: [QuestionOption]) {
    let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    guard let value = kind.init(text, options: options) else { return nil }
    self.value = value
  }

  /// Creates the answer that a computed value is; nil if it isn't an answer of the kind.
  init?(_ value: ReportedValue, _ kind: any AnswerValue.Type, options: [QuestionOption]) {
    guard let value = kind.init(value, options: options) else { return nil }
    self.value = value
  }

  /// The name of the kind.
  public var kind: String { type(of: value).kind }

  /// Returns whether this answer is right; nil if the answer must run to be judged.
  func isRight(_ right: Answer, tolerance: Double) -> Bool? {
    func judge<Value: AnswerValue>(_ value: Value) -> Bool? {
      guard let right = right.value as? Value else { return false }
      return value.isRight(right, tolerance: tolerance)
    }
    return judge(value)
  }

  /// Returns whether two answers are of one kind and equal.
  public static func == (left: Answer, right: Answer) -> Bool { AnyHashable(left.value) == AnyHashable(right.value) }

  /// Adds the answer to a hash.
  public func hash(into hasher: inout Hasher) { hasher.combine(AnyHashable(value)) }
}

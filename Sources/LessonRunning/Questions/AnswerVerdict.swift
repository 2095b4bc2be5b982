public import Reports

/// The verdict on an answer.
public struct AnswerVerdict: Sendable, Equatable {
  /// The question.
  public var question: Question
  /// The learner's answer.
  public var answer: Answer
  /// Whether the answer is right.
  public var isRight: Bool
  /// The lesson's response to it, in markdown.
  public var explanation: String?
  /// How sure the learner was, if they said so.
  public var confidence: Confidence? = nil
  /// The wrong answers that they gave before to the same question, the oldest first.
  public var earlier: [Answer] = []
  /// The number of the try, counted from 1; to skip the question counts as one.
  public var attempt = 1
  /// The values of the expressions, if the answer is one.
  public var values: Values? = nil

  /// The value of an answer that is an expression, beside the right one; nil where one can't be computed.
  public struct Values: Sendable, Equatable {
    /// What the answer is.
    public var given: NamedValue?
    /// What it should be.
    public var right: NamedValue?
  }
}

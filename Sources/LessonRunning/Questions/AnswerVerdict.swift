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
}

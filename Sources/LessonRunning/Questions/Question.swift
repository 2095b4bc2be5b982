/// A question that a lesson asks.
public struct Question: Sendable, Equatable {
  /// Whether it is asked before the cell that shows the answer, and judged after that cell has run.
  public var isPrediction: Bool
  /// The text of the question, in markdown.
  public var text: String
  /// The options to choose from or to put in order.
  public var options: [QuestionOption]
  /// The right answer.
  public var answer: Answer
  /// The largest difference allowed between a number and the right one.
  public var tolerance: Double
  /// Swift whose value is the answer, so that the answer can be checked; nil if there is none.
  public var value: String?
  /// The response to a right answer.
  public var right: String?
  /// The responses to particular wrong answers.
  public var wrong: [WrongAnswer]
  /// The response to any other wrong answer.
  public var otherwise: String?
  /// Hints, the gentlest first.
  public var hints: [String]

  /// A wrong answer that the lesson anticipates.
  public struct WrongAnswer: Sendable, Equatable {
    /// The answer.
    public var answer: Answer
    /// The explanation: the reasoning that it reveals.
    public var explanation: String
  }
}

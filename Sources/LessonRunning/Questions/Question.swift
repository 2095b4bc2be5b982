/// A question that a lesson asks.
public struct Question: Sendable, Equatable {
  /// The name that it keeps when its text is mended; nil if it has none.
  public var id: String? = nil
  /// What it is about, if its lesson says so.
  public var topic: QuestionTopic? = nil
  /// Whether it is asked before the cell that shows the answer, and judged after that cell has run.
  public var isPrediction: Bool
  /// The text of the question, in markdown.
  public var text: String
  /// The options to choose from or to put in order.
  public var options: [QuestionOption]
  /// The right answer.
  public var answer: Answer
  /// Answers that are right too.
  public var alternatives: [Answer] = []
  /// The largest difference allowed between a number and the right one.
  public var tolerance: Double
  /// Swift whose value is the answer, so that the answer can be checked; nil if there is none.
  public var value: String?
  /// The response to a right answer.
  public var right: String?
  /// The responses to particular wrong answers.
  public var wrong: [WrongAnswer]
  /// The responses to wrong answers that use a line that isn't needed.
  public var distractors: [Distractor] = []
  /// The response to any other wrong answer.
  public var otherwise: String?
  /// Hints, the gentlest first.
  public var hints: [String]
  /// Whether its answer was computed from a cell that the learner has changed.
  public var isComputed = false
  /// How it is asked again with other numbers; nil if it doesn't vary.
  public var variation: Variation? = nil

  /// A wrong answer that the lesson anticipates.
  public struct WrongAnswer: Sendable, Equatable {
    /// The answer.
    public var answer: Answer
    /// The explanation: the reasoning that it reveals.
    public var explanation: String
  }

  /// A line of code that isn't part of the answer.
  public struct Distractor: Sendable, Equatable {
    /// The letter of its option.
    public var letter: String
    /// The explanation: the reason why it doesn't belong there.
    public var explanation: String
  }
}

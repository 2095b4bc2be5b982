/// A question that a lesson asks.
public struct Question: Sendable, Equatable {
  /// Whether it is asked before the cell that shows the answer, and judged after that cell has run.
  public var isPrediction: Bool
  /// The text of the question, in markdown.
  public var text: String
  /// The options to choose from or to put in order.
  public var options: [Option]
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

  /// An option to choose.
  public struct Option: Sendable, Equatable {
    /// The letter before it.
    public var letter: String
    /// The option's text, in markdown.
    public var text: String
  }

  /// A wrong answer that the lesson anticipates.
  public struct WrongAnswer: Sendable, Equatable {
    /// The answer.
    public var answer: Answer
    /// The explanation: the reasoning that it reveals.
    public var explanation: String
  }
}

/// An answer, as a value.
public enum Answer: Sendable, Equatable {
  /// A number.
  case number(Double)
  /// The sizes of a tensor's axes.
  case shape([Int])
  /// The letter of an option.
  case choice(String)
  /// Letters of options, in order.
  case order([String])
  /// Swift, judged by its value.
  case expression(String)

  /// The form of an answer.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number, within a tolerance.
    case number
    /// A shape.
    case shape
    /// One of several options.
    case choice
    /// All options in order.
    case order
    /// A Swift expression.
    case expression
  }

  /// The form of the answer.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .shape: .shape
    case .choice: .choice
    case .order: .order
    case .expression: .expression
    }
  }

  /// The answer as Swift, and as readers see it.
  public var text: String {
    switch self {
    case .number(let number):
      number == .infinity
        ? "∞"
        : number == -.infinity
          ? "-∞"
          : number == number.rounded() && abs(number) < 1e15
            ? "\(Int(number))" : "\(number)"
    case .shape(let sizes): "\(sizes)"
    case .choice(let letter): letter
    case .order(let letters): letters.joined(separator: ", ")
    case .expression(let source): source
    }
  }
}

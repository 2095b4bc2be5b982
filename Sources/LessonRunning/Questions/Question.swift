/// A question that a lesson asks.
public struct Question: Sendable, Equatable {
  /// Whether it is asked before the cell that shows the answer, and judged once that has run.
  public var isPrediction: Bool
  /// What the learner reads, in markdown.
  public var text: String
  /// What there is to choose from, or to put in order.
  public var options: [Option]
  /// The right answer.
  public var answer: Answer
  /// How far a number may be from the right one.
  public var tolerance: Double
  /// Swift whose value is the answer, so that the answer can be checked; nil where there is none.
  public var value: String?
  /// What is said after a right answer.
  public var right: String?
  /// What is said after particular wrong answers.
  public var wrong: [WrongAnswer]
  /// What is said after any other wrong answer.
  public var otherwise: String?
  /// Hints, the gentlest first.
  public var hints: [String]

  /// One of the things to choose from.
  public struct Option: Sendable, Equatable {
    /// The letter before it.
    public var letter: String
    /// The option itself, in markdown.
    public var text: String
  }

  /// A wrong answer that the lesson foresees.
  public struct WrongAnswer: Sendable, Equatable {
    /// The answer.
    public var answer: Answer
    /// What it shows about how the learner came to it.
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
  /// Letters of options, the first first.
  case order([String])
  /// Swift, judged by the value that it has.
  case expression(String)

  /// What sort of answer it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// A number, within a tolerance.
    case number
    /// A shape.
    case shape
    /// One option of several.
    case choice
    /// All options in order.
    case order
    /// A Swift expression.
    case expression
  }

  /// What sort of answer it is.
  public var kind: Kind {
    switch self {
    case .number: .number
    case .shape: .shape
    case .choice: .choice
    case .order: .order
    case .expression: .expression
    }
  }

  /// The answer as Swift, and as a reader sees it.
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

/// A Swift expression, judged by its value.
public struct ExpressionAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "expression"
  /// The expression.
  public let expression: String

  /// Creates the answer from an expression.
  public init(_ expression: String) { self.expression = expression }

  /// Takes any text that isn't empty.
  public init?(_ text: String, options: [QuestionOption]) {
    guard !text.isEmpty else { return nil }
    expression = text
  }

  /// The expression.
  public var text: String { expression }

  /// The expression in parentheses.
  public var swift: String { "(\(expression))" }

  /// The expression, which must run.
  public var source: String? { expression }

  /// Returns the expression as code.
  public func shown(among options: [QuestionOption]) -> String { "`\(expression)`" }

  /// Returns true if the expressions are the same, and otherwise nil: they must run.
  public func isRight(_ right: ExpressionAnswer, tolerance: Double) -> Bool? { self == right ? true : nil }
}

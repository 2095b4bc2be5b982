public import Reports

/// A run of what a varied question gives for one combination of its values.
public struct VariationTrial: Sendable {
  /// The question.
  public var question: Question
  /// The combination, counted from 0.
  public var combination: Int
  /// The Swift that ran.
  public var source: String
  /// Its outcome.
  public var outcome: Outcome
  /// The answer that its value is; nil if it isn't an answer of the question's kind.
  public var answer: Answer?

  /// The values of the combination, by their names.
  public var values: [(name: String, value: String)] { question.variation?.values(combination) ?? [] }

  /// The kind of answer that is wanted, with its article.
  public var noun: String { type(of: question.answer.value).noun }

  /// Whether the value has the form of an answer and, with the lesson's own values, is the lesson's answer.
  var isRight: Bool {
    guard let answer else { return false }
    return combination > 0 || AnswerJudge(question).isRight(answer) == true
  }
}

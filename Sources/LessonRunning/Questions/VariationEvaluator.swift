public import Notebooks
import Reports

/// Computes the answers of varied questions in a session, where no cell of a learner or of a lesson is seen.
public struct VariationEvaluator {
  /// The most combinations of a question that are tried to check it.
  public static let mostTrials = 24

  let session: NotebookSession

  /// Creates an evaluator.
  ///
  /// - Parameter session: a session in which no cell stands.
  public init(session: NotebookSession) { self.session = session }

  /// Returns a run of what a question gives for a combination; nil if the question doesn't vary.
  public func trial(of question: Question, _ combination: Int) -> VariationTrial? {
    guard let source = question.variation?.source(combination) else { return nil }
    let outcome = session.tryOut(source, label: "gives", listener: { _ in })
    return VariationTrial(
      question: question, combination: combination, source: source, outcome: outcome,
      answer: outcome.result?.value.flatMap { answer($0, to: question) })
  }

  /// Returns the answers to several questions for a combination each; nil for one whose answer can't be computed.
  ///
  /// All are compiled together, which takes as long as one alone. If one of them doesn't run, each runs by itself.
  public func answers(to questions: [(question: Question, combination: Int)]) -> [Answer?] {
    let sources = questions.map { $0.question.variation?.source($0.combination) ?? "0" }
    guard questions.count > 1, let values = values(of: sources) else {
      return questions.map { trial(of: $0.question, $0.combination)?.answer }
    }
    return zip(questions, values).map { answer($1, to: $0.question) }
  }

  /// Returns the first combination for which a question gives something wrong, of up to ``mostTrials`` spread evenly.
  func firstFailure(of question: Question) -> VariationTrial? {
    guard let variation = question.variation else { return nil }
    let count = min(variation.count, Self.mostTrials)
    let combinations = (0..<count).map { $0 * variation.count / count }
    let answers = answers(to: combinations.map { (question, $0) })
    for (combination, answer) in zip(combinations, answers) {
      if let answer, combination > 0 || AnswerJudge(question).isRight(answer) == true { continue }
      if let trial = trial(of: question, combination), !trial.isRight { return trial }
    }
    return nil
  }

  /// Returns the values of several expressions, or nil if one of them doesn't run.
  private func values(of sources: [String]) -> [ReportedValue]? {
    let list = sources.map { "  (\($0)) as Any" }.joined(separator: ",\n")
    let outcome = session.tryOut("[\n\(list),\n]", label: "gives", listener: { _ in })
    guard case .list(let values, let count)? = outcome.result?.value, values.count == sources.count else { return nil }
    return count == sources.count ? values.map(Self.unwrapped) : nil
  }

  private static func unwrapped(_ value: ReportedValue) -> ReportedValue {
    if case .wrapped(let inner) = value { unwrapped(inner) } else { value }
  }

  private func answer(_ value: ReportedValue, to question: Question) -> Answer? {
    Answer(value, type(of: question.answer.value), options: question.options)
  }
}

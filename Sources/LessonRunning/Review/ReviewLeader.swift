import Notebooks

/// Asks questions again, one after the other; each is answered once.
public final class ReviewLeader {
  /// How many questions are asked at a time, and for how many seconds at most: ten minutes, at 40 seconds a question.
  public static let mostQuestions = 15, mostSeconds = 600

  /// The outcome of text typed at a question.
  public enum Response: Sendable {
    /// The answer was judged.
    case judged(AnswerVerdict)
    /// The answer is a letter that isn't among the options.
    case noOption(String)
    /// The learner says that they don't know.
    case unknown
    /// The text isn't an answer of the question's form, and can't be Swift either.
    case unclear
    /// The text isn't an answer of the question's form.
    case none
  }

  private var waiting: [(item: Review.DueQuestion, question: Question)]
  private var hintsGiven = 0

  /// Prepares the first of the questions that are due. One whose answer can't be computed is left out.
  ///
  /// - Parameter session: a session without cells, in which the answers of varied questions are computed.
  public init(_ due: [Review.DueQuestion], session: @autoclosure () throws -> NotebookSession) rethrows {
    let items = Array(due.prefix(Self.mostQuestions))
    let varied = items.indices.filter { items[$0].combination > 0 }
    var answers = items.map { Optional($0.question.answer) }
    if !varied.isEmpty {
      let found = VariationEvaluator(session: try session())
        .answers(to: varied.map { (items[$0].question, items[$0].combination) })
      for (index, answer) in zip(varied, found) { answers[index] = answer }
    }
    waiting = zip(items, answers).compactMap { item, answer in
      answer.map { (item, item.question.again(item.combination, right: $0)) }
    }
  }

  /// The present question; nil at the end.
  public var question: Question? { waiting.first?.question }

  /// Where the present question comes from; nil at the end.
  public var item: Review.DueQuestion? { waiting.first?.item }

  /// Returns whether a line has the form of an answer to the present question.
  public func hasFormOfAnswer(_ line: String) -> Bool {
    AnswerText(line).isHelpless || question?.hasFormOfAnswer(line) ?? false
  }

  /// Takes an answer to the present question, and goes on to the next.
  public func answer(_ text: String) -> Response {
    guard let question else { return .none }
    if AnswerText(text).isHelpless { return .unknown }
    guard let (answer, confidence) = question.read(text) else {
      if let letter = question.absentOption(in: text) { return .noOption(letter) }
      return AnswerText(text).isBroken ? .unclear : .none
    }
    let judge = AnswerJudge(question)
    let isRight = judge.isRight(answer) ?? false
    skip()
    return .judged(
      AnswerVerdict(
        question: question, answer: answer, isRight: isRight,
        explanation: judge.explanation(of: answer, isRight: isRight), confidence: confidence))
  }

  /// Goes on to the next question.
  public func skip() {
    hintsGiven = 0
    if !waiting.isEmpty { waiting.removeFirst() }
  }

  /// Returns the next hint for the present question, or nil if there are no more.
  public func hint() -> String? {
    guard let question, hintsGiven < question.hints.count else { return nil }
    hintsGiven += 1
    return question.hints[hintsGiven - 1]
  }
}

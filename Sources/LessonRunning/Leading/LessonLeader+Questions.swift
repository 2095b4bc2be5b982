import Names
import Notebooks
public import Reports

// The questions of a lesson, and how answers to them are judged.

extension LessonLeader {
  /// The outcome of text typed at a question.
  public enum Reply: Sendable {
    /// The answer was judged.
    case judged(AnswerVerdict)
    /// The answer is a prediction and will be judged after the cell has run.
    case noted(Answer, Confidence?)
    /// The answer is an expression that can't be run; the outcome says why.
    case unsound(Outcome)
    /// The expression is of another type than the answer, so that it isn't taken for one; the outcome has its value.
    case looked(Outcome, wanted: NamedValue)
    /// The answer is a letter that isn't among the options.
    case noOption(String)
    /// The learner says that they don't know.
    case unknown
    /// The text isn't an answer of the question's form, and can't be Swift either.
    case unclear
    /// The text isn't an answer of the question's form.
    case none
  }

  /// The answers that were given to the present question so far, the oldest first.
  public var answersGiven: [Answer] { attempts.answers(at: position) }

  /// The number that the next try of the present question has, counted from 1.
  public var nextAttempt: Int { attempts.next(at: position) }

  /// Notes the answers that the learner gave to the present question before they left the lesson, so that the next try isn't
  /// the first.
  public func recall(_ texts: [String]) {
    guard let question, answersGiven.isEmpty else { return }
    for text in texts { attempts.add(question.read(text)?.answer, at: position) }
  }

  /// Returns whether a line is whole where the present question waits: it has the form of an answer, or can't be Swift. An
  /// expression might be anything else too.
  public func hasFormOfAnswer(_ line: String) -> Bool {
    guard let question else { return false }
    return AnswerText(line).isHelpless || question.hasFormOfAnswer(line)
  }

  /// Returns whether a text answers the present question. An expression might be anything else too.
  public func isAnswer(_ text: String) -> Bool { question?.isAnswer(text) ?? false }

  /// Takes an answer to the present question.
  public func answer(_ text: String) -> Reply {
    guard let question else { return .none }
    if AnswerText(text).isHelpless { return .unknown }
    guard let (answer, confidence) = question.read(text) else {
      if let letter = question.absentOption(in: text) { return .noOption(letter) }
      return AnswerText(text).isBroken ? .unclear : .none
    }
    var value: NamedValue?
    if let source = answer.value.source {
      let trial = session.tryOut(source, label: "answer", listener: { _ in })
      if !trial.isSuccess { return isStrange(text) ? .unclear : .unsound(trial) }
      guard let result = trial.result else { return .none }
      if let right = question.answer.value.source.flatMap(valueInLesson), isLook(result, right, question) {
        return .looked(trial, wanted: right)
      }
      value = result
    }
    let verdict = AnswerVerdict(
      question: question, answer: answer, isRight: false, confidence: confidence, earlier: answersGiven,
      attempt: nextAttempt)
    attempts.add(answer, at: position)
    if question.isPrediction {
      predictions.append((position, verdict))
      position += 1
      hintsGiven = 0
      return .noted(answer, confidence)
    }
    let judged = judged(verdict, value: value)
    if judged.isRight {
      position += 1
      hintsGiven = 0
    }
    return .judged(judged)
  }

  /// Returns whether a text that doesn't run isn't worth an error of the compiler's: plain words, or a name that is like none
  /// that there is.
  private func isStrange(_ text: String) -> Bool {
    let text = AnswerText(text)
    guard text.mayBeCode else { return true }
    return text.isName && Nearest.to(text.text, among: session.variableNames) == nil
  }

  /// Returns whether a value can't be meant as an answer: it is of another type, and isn't the right one either.
  private func isLook(_ value: NamedValue, _ right: NamedValue, _ question: Question) -> Bool {
    guard value.type != right.type, let given = value.value, let wanted = right.value else { return false }
    return !ValueAgreement(tolerance: question.tolerance).agrees(given, with: wanted)
  }

  /// Returns the next hint for the present question, or nil if there are no more.
  public func hint() -> String? {
    guard let question, hintsGiven < question.hints.count else { return nil }
    hintsGiven += 1
    return question.hints[hintsGiven - 1]
  }

  /// The present question as it is judged; nil if the next item isn't one.
  public var questionAsJudged: Question? { question.map(asJudged) }

  // MARK: - Judging

  func judged(_ verdict: AnswerVerdict) -> AnswerVerdict { judged(verdict, value: nil) }

  /// Returns a verdict with its judgement.
  ///
  /// - Parameter value: what the answer's expression is, if it has one and was tried already.
  private func judged(_ verdict: AnswerVerdict, value: NamedValue?) -> AnswerVerdict {
    var verdict = verdict
    verdict.question = asJudged(verdict.question)
    let judge = AnswerJudge(verdict.question)
    if let isRight = judge.isRight(verdict.answer) {
      verdict.isRight = isRight
    } else if let source = verdict.answer.value.source {
      let given = value ?? session.tryOut(source, label: "answer", listener: { _ in }).result
      let right = verdict.question.answer.value.source.flatMap(valueInLesson)
      if let given = given?.value, let right = right?.value {
        verdict.isRight = ValueAgreement(tolerance: verdict.question.tolerance).agrees(given, with: right)
      }
      verdict.values = AnswerVerdict.Values(given: given, right: right)
    }
    verdict.explanation = judge.explanation(of: verdict.answer, isRight: verdict.isRight)
    return verdict
  }

  /// Returns a question as it is judged: after a changed cell, its answer is computed from what is there, if the question says
  /// how.
  func asJudged(_ question: Question) -> Question {
    guard isEdited, let source = question.value, question.answer.value.source == nil,
      let value = valueInLesson(source)?.value,
      let answer = Answer(value, type(of: question.answer.value), options: question.options),
      AnswerJudge(question).isRight(answer) != true
    else { return question }
    var other = question.computed(answer)
    other.isComputed = true
    return other
  }

  /// Returns the value of an expression where the lesson stands, whatever the learner has declared on top of it.
  func valueInLesson(_ expression: String) -> NamedValue? {
    session.tryOut(expression, label: "value", on: lessonState, listener: { _ in }).result
  }
}

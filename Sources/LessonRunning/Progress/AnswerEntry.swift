/// An answer to a question as the log has it, a line of fields with tabs between them:
///
///     answer  1790000000  03-scaling  own-share  number  1  wrong  sure  0.5  end
///
/// They are the occasion, the seconds since 1970, the ids of lesson and question, the kind, the number of the try, the
/// result, the confidence (`-` if nothing was said), what was answered, and a word that shows that the line is whole.
public struct AnswerEntry: Sendable, Equatable {
  /// Where a question was asked.
  public enum Occasion: String, Sendable {
    /// In its lesson.
    case answer
    /// In a review.
    case review
  }

  /// What came of it.
  public enum Judgement: String, Sendable {
    /// The answer was right.
    case right
    /// The answer was wrong.
    case wrong
    /// The question was skipped.
    case skipped
  }

  /// Where it was asked.
  public var occasion: Occasion
  /// When it was answered, in seconds since 1970.
  public var time: Int
  /// The lesson's id.
  public var lesson: String
  /// The question's id, or the number made of its text.
  public var question: String
  /// The kind of answer.
  public var kind: String
  /// The number of the try, counted from 1.
  public var attempt: Int
  /// What came of it.
  public var result: Judgement
  /// How sure the learner was, if they said so.
  public var confidence: Confidence?
  /// What was answered, as it is written in a lesson's file; empty if the question was skipped.
  public var text: String

  /// Creates the entry of an answer.
  public init(_ verdict: AnswerVerdict, in lesson: String, occasion: Occasion, time: Int) {
    self.init(
      skipped: verdict.question, in: lesson, occasion: occasion, attempt: verdict.attempt, time: time)
    result = verdict.isRight ? .right : .wrong
    confidence = verdict.confidence
    text = verdict.answer.value.text
  }

  /// Creates the entry of a question that was skipped.
  public init(skipped question: Question, in lesson: String, occasion: Occasion, attempt: Int, time: Int) {
    (self.occasion, self.time, self.lesson, self.attempt) = (occasion, time, lesson, attempt)
    (self.question, kind) = (question.key, question.answer.kind)
    (result, text) = (.skipped, "")
  }

  /// Reads a line; nil if it isn't a whole entry.
  public init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 10, fields[9] == "end", let occasion = Occasion(rawValue: fields[0]),
      let time = Int(fields[1]), !fields[2].isEmpty, !fields[3].isEmpty, let attempt = Int(fields[5]), attempt > 0,
      let result = Judgement(rawValue: fields[6])
    else { return nil }
    (self.occasion, self.time, lesson, question, kind) = (occasion, time, fields[2], fields[3], fields[4])
    (self.attempt, self.result, confidence, text) = (attempt, result, Confidence(rawValue: fields[7]), fields[8])
  }

  /// The line.
  public var line: String {
    let fields = [
      occasion.rawValue, "\(time)", lesson, question, kind, "\(attempt)", result.rawValue,
      confidence?.rawValue ?? "-", text, "end",
    ]
    let controls: (Character) -> Bool = { $0 == "\t" || $0.isNewline }
    return fields.map { String($0.map { controls($0) ? " " : $0 }) }.joined(separator: "\t")
  }
}

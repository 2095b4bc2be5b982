/// How a question of a lesson does in a class.
///
/// It counts what a learner answered at the first try when the question was asked for the first time in its lesson;
/// reviews aren't counted. n is the number of learners who answered.
///
/// The discrimination is the corrected item–total correlation: over the learners who answered it and another one,
/// Pearson's r between x, 1 if they were right at the first try and else 0, and their share right at first try of all
/// other questions that they answered. Near 0 or below, those who do well elsewhere don't do better here, so that the
/// question may be ambiguous, or its answer wrong. Where the true value is 0, r is within ±2 / √n in 95 of 100 classes,
/// ±0.37 for 30 learners: with fewer it says little.
public struct QuestionStatistics: Sendable {
  /// The ids of the lesson and of the question.
  public let lesson: String, question: String
  /// The number of learners who answered at the first try, and of those who were right, were sure and wrong, and skipped
  /// it.
  public internal(set) var answered = 0, right = 0, sureButWrong = 0, skipped = 0
  /// The wrong answers, at any try: how many learners gave each.
  public internal(set) var wrongAnswers = Tally()
  var correlation = Correlation()

  /// The number of learners below which a discrimination says little.
  public static let fewLearners = 30

  init(lesson: String, question: String) {
    self.lesson = lesson
    self.question = question
  }

  /// The share of those who answered that were right at the first try; nil if nobody answered.
  public var shareRight: Double? { answered == 0 ? nil : Double(right) / Double(answered) }
  /// The share of those who answered that were sure and wrong; nil if nobody answered.
  public var shareSureButWrong: Double? { answered == 0 ? nil : Double(sureButWrong) / Double(answered) }
  /// The discrimination; nil if it can't be computed.
  public var discrimination: Double? { correlation.value }

  /// Whether those who do well elsewhere don't do better here, as far as ten learners or more can tell.
  public var isDoubtful: Bool { correlation.count >= 10 && (discrimination ?? 1) < 0.1 }

  /// Returns whether an author should look at this question before another: first those that are doubtful, then those that
  /// fewer get right.
  static func isMoreUrgent(_ one: QuestionStatistics, _ other: QuestionStatistics) -> Bool {
    func key(_ each: QuestionStatistics) -> (Int, Double, Double, String, String) {
      (
        each.isDoubtful ? 0 : 1, each.shareRight ?? 2, -(each.shareSureButWrong ?? 0), each.lesson, each.question
      )
    }
    return key(one) < key(other)
  }
}

public import ClassStatistics

/// The report of a class as JSON, in the order in which an author should look at it.
public struct ClassReportData: Encodable {
  /// A word with how many learners it is from.
  struct Count: Encodable {
    var text: String
    var learners: Int
  }

  /// A question.
  struct Question: Encodable {
    var lesson: String
    var question: String
    var answered: Int
    var skipped: Int
    var shareRight: Double?
    var shareSureButWrong: Double?
    var discrimination: Double?
    var isDoubtful: Bool
    var wrongAnswers: [Count]
  }

  /// An exercise.
  struct Exercise: Encodable {
    var exercise: String
    var tried: Int
    var passed: Int
    var passRate: Double?
    var medianAttempts: Double?
    var mistakes: [Count]
    var whyAnswered: Int
    var whyRight: Int
    var beliefs: [Count]
  }

  var learners: Int
  var questions: [Question]
  var exercises: [Exercise]

  /// The most words that are listed of one kind.
  private static let most = 10

  /// Creates the report of a class.
  public init(_ statistics: ClassStatistics) {
    func counts(_ tally: Tally) -> [Count] { tally.first(Self.most).map { Count(text: $0, learners: $1) } }
    learners = statistics.learners
    questions = statistics.questions.map {
      Question(
        lesson: $0.lesson, question: $0.question, answered: $0.answered, skipped: $0.skipped, shareRight: $0.shareRight,
        shareSureButWrong: $0.shareSureButWrong, discrimination: $0.discrimination, isDoubtful: $0.isDoubtful,
        wrongAnswers: counts($0.wrongAnswers))
    }
    exercises = statistics.exercises.map {
      Exercise(
        exercise: $0.exercise, tried: $0.tried, passed: $0.passed, passRate: $0.passRate,
        medianAttempts: $0.medianAttempts, mistakes: counts($0.mistakes), whyAnswered: $0.whyAnswered,
        whyRight: $0.whyRight, beliefs: counts($0.beliefs))
    }
  }
}

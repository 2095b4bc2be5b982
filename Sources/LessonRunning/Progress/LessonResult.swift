/// How a learner has done in a lesson, by the log of their answers.
public struct LessonResult: Sendable {
  /// A question that wasn't right at first try.
  public struct Missed: Sendable {
    /// The question.
    public var question: Question
    /// The heading of its step.
    public var step: String
  }

  /// How many questions were asked, and how many of them were right at first try.
  public let asked: Int, right: Int
  /// The questions that weren't, in the lesson's order.
  public let missed: [Missed]

  /// Looks at the last time that each question was asked in the lesson.
  public init(of lesson: Lesson, log: [AnswerEntry]) {
    var first: [String: AnswerEntry] = [:]
    for entry in log where entry.lesson == lesson.id && entry.occasion == .answer && entry.attempt == 1 {
      first[entry.question] = entry
    }
    var missed: [Missed] = []
    var asked = 0
    for item in lesson.items {
      guard case .question(let question) = item.content, let entry = first[question.key] else { continue }
      asked += 1
      if entry.result != .right { missed.append(Missed(question: question, step: lesson.steps[item.step])) }
    }
    self.missed = missed
    self.asked = asked
    right = asked - missed.count
  }
}

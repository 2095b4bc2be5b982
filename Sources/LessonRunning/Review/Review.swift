import System

/// What is to be asked again: the questions of lessons that a learner has met and that are due.
///
/// It is made of the log, the lessons as they are now, and the time; nothing else is kept. What the log says of a question
/// that is no longer there is left aside.
public struct Review: Sendable {
  /// A question that may be asked again.
  public struct DueQuestion: Sendable {
    /// The lesson.
    public var lesson: Lesson
    /// The question as it stands in the lesson.
    public var question: Question
    /// The heading of its step.
    public var step: String
    /// The combination of values with which to ask it.
    public var combination: Int
    /// The time at which it is due, in seconds since 1970.
    public var due: Int
    /// Its place in the order of urgency.
    var rank: Int
  }

  /// The questions that are due, the most urgent first.
  public let due: [DueQuestion]
  /// The time at which the next one is due of those that aren't; nil if there is none.
  public let next: Int?

  /// Finds what is due.
  ///
  /// - Parameters:
  ///   - lessons: the lessons, in order.
  ///   - log: the learner's answers, the oldest first.
  ///   - now: the time, in seconds since 1970.
  ///   - seed: a number that decides which values a question is asked with; the same at each time.
  public init(lessons: [Lesson], log: [AnswerEntry], now: Int, seed: UInt64) {
    let answers = Dictionary(grouping: log) { "\($0.lesson)\t\($0.question)" }
    var items: [DueQuestion] = []
    for lesson in lessons {
      for item in lesson.items {
        guard case .question(let question) = item.content, question.isReviewed,
          let entries = answers["\(lesson.id)\t\(question.key)"], let first = entries.first
        else { continue }
        var mixed = Fingerprint(of: question.key)
        mixed.combine(seed)
        var history = QuestionHistory(first, combinations: question.variation?.count ?? 1, seed: mixed.value)
        for entry in entries.dropFirst() { history.add(entry) }
        items.append(
          DueQuestion(
            lesson: lesson, question: question, step: lesson.steps[item.step], combination: history.nextCombination,
            due: history.due(now: now), rank: history.rank))
      }
    }
    // A stable order: what is as urgent stays in the order of the lessons.
    due = items.enumerated().filter { $0.element.due <= now }
      .sorted { ($0.element.rank, $0.element.due, $0.offset) < ($1.element.rank, $1.element.due, $1.offset) }
      .map(\.element)
    next = items.map(\.due).filter { $0 > now }.min()
  }

  /// Finds what is due in the lessons of a library. One that can't be read is left out.
  public init(_ library: LessonLibrary, log: [AnswerEntry], now: Int, seed: UInt64) {
    self.init(lessons: library.ids.compactMap { try? library.lesson($0) }, log: log, now: now, seed: seed)
  }

  /// How many questions of each lesson are due, by the lesson's id.
  public var dueByLesson: [String: Int] { due.reduce(into: [:]) { $0[$1.lesson.id, default: 0] += 1 } }
}

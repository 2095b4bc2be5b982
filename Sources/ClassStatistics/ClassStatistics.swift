import ExerciseChecking
import LessonRunning
import System

/// How hard each question and exercise is for a class, from the logs of its learners.
public struct ClassStatistics: Sendable {
  /// The number of learners with at least one answer or check.
  public private(set) var learners = 0
  private var questionByID: [[String]: QuestionStatistics] = [:]
  private var exerciseByID: [String: ExerciseStatistics] = [:]

  /// Creates the statistics of a class without learners.
  public init() {}

  /// Creates the statistics of a folder that has a folder or a file for each learner: see ``LearnerRecord/init(at:)``.
  public init(folder: String) {
    for name in Folder.entries(of: folder).sorted() where !name.hasPrefix(".") {
      add(LearnerRecord(at: "\(folder)/\(name)"))
    }
    for id in exerciseByID.keys { exerciseByID[id]?.attempts.sort() }
  }

  /// The questions, those first that an author should look at first.
  public var questions: [QuestionStatistics] { questionByID.values.sorted(by: QuestionStatistics.isMoreUrgent) }
  /// The exercises, those first that an author should look at first.
  public var exercises: [ExerciseStatistics] { exerciseByID.values.sorted(by: ExerciseStatistics.isMoreUrgent) }

  /// Adds what a learner did.
  private mutating func add(_ record: LearnerRecord) {
    guard !record.isEmpty else { return }
    learners += 1
    addAnswers(record.answers.filter { $0.occasion == .answer })
    for (exercise, checks) in Dictionary(grouping: record.checks, by: \.exercise) { add(checks, to: exercise) }
  }

  // MARK: - Questions

  private mutating func addAnswers(_ answers: [AnswerEntry]) {
    // Who leads themselves through a lesson again is asked again; the first time counts.
    var first: [[String]: AnswerEntry] = [:]
    var wrong: Set<[String]> = []
    for answer in answers {
      let key = [answer.lesson, answer.question]
      if answer.attempt == 1, first[key] == nil { first[key] = answer }
      let text = answer.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if answer.result == .wrong, wrong.insert(key + [text]).inserted { question(key) { $0.wrongAnswers.add(text) } }
    }
    let given = first.filter { $0.value.result != .skipped }
    let right = given.count { $0.value.result == .right }
    for (key, answer) in first {
      let isRight = answer.result == .right
      question(key) { statistics in
        guard answer.result != .skipped else { return statistics.skipped += 1 }
        statistics.answered += 1
        if isRight { statistics.right += 1 }
        if !isRight, answer.confidence == .sure { statistics.sureButWrong += 1 }
        if given.count > 1 {
          let others = Double(right - (isRight ? 1 : 0)) / Double(given.count - 1)
          statistics.correlation.add(isRight ? 1 : 0, others)
        }
      }
    }
  }

  private mutating func question(_ key: [String], _ change: (inout QuestionStatistics) -> Void) {
    change(&questionByID[key, default: QuestionStatistics(lesson: key[0], question: key[1])])
  }

  // MARK: - Exercises

  private mutating func add(_ entries: [CheckEntry], to exercise: String) {
    var statistics = exerciseByID[exercise] ?? ExerciseStatistics(exercise: exercise)
    let checks = entries.filter { !$0.isWhy }
    if !checks.isEmpty { statistics.tried += 1 }
    if let place = checks.firstIndex(where: { $0.result == .passed }) {
      statistics.passed += 1
      statistics.attempts.append(place + 1)
    }
    for mistake in Set(checks.compactMap(\.mistake)) { statistics.mistakes.add(mistake) }
    if let why = entries.first(where: \.isWhy) {
      statistics.whyAnswered += 1
      if why.result == .right { statistics.whyRight += 1 }
      if let belief = why.mistake { statistics.beliefs.add(belief) }
    }
    exerciseByID[exercise] = statistics
  }
}

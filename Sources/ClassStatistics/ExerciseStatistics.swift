/// How an exercise does in a class.
public struct ExerciseStatistics: Sendable {
  /// The exercise's id.
  public let exercise: String
  /// The number of learners who checked a file of theirs, and of those who passed.
  public internal(set) var tried = 0, passed = 0
  /// The number of checks up to the first pass, for each who passed, the smallest first.
  public internal(set) var attempts: [Int] = []
  /// The mistakes that were recognised: how many learners made each.
  public internal(set) var mistakes = Tally()
  /// The number of learners who answered the why-question, and of those whose first answer was right.
  public internal(set) var whyAnswered = 0, whyRight = 0
  /// The beliefs that were chosen first, by the mistakes behind them.
  public internal(set) var beliefs = Tally()

  init(exercise: String) { self.exercise = exercise }

  /// The share of those who tried that passed; nil if nobody tried.
  public var passRate: Double? { tried == 0 ? nil : Double(passed) / Double(tried) }
  /// The median of the checks up to the first pass; nil if nobody passed.
  public var medianAttempts: Double? {
    guard !attempts.isEmpty else { return nil }
    return Double(attempts[(attempts.count - 1) / 2] + attempts[attempts.count / 2]) / 2
  }

  /// Returns whether an author should look at this exercise before another: first those that fewer pass, then those that
  /// take more checks.
  static func isMoreUrgent(_ one: ExerciseStatistics, _ other: ExerciseStatistics) -> Bool {
    func key(_ each: ExerciseStatistics) -> (Double, Double, String) {
      (each.passRate ?? 2, -(each.medianAttempts ?? 0), each.exercise)
    }
    return key(one) < key(other)
  }
}

public import ExerciseChecking

/// How many exercises each lesson has, and how many of them a learner has passed.
public struct ExerciseTally {
  private var counts: [Int: (passed: Int, all: Int)] = [:]

  /// Creates a tally of no exercises.
  public init() {}

  /// Counts a course's exercises. One that can't be read is left out.
  public init(_ catalog: ExerciseCatalog, _ passes: ExercisePasses) {
    for id in catalog.ids {
      guard let exercise = try? catalog.exercise(id: id) else { continue }
      let isPassed = passes.standing(of: exercise) != .open
      let (passed, all) = counts[exercise.lesson] ?? (0, 0)
      counts[exercise.lesson] = (passed + (isPassed ? 1 : 0), all + 1)
    }
  }

  /// Returns how many exercises of the lesson with this number are passed: `1/3`; empty if it has none.
  func words(for lesson: Int) -> String {
    counts[lesson].map { "\($0.passed)/\($0.all)" } ?? ""
  }
}

public import ExerciseChecking
public import Reports

/// The wrong solutions that rules make of an exercise's own: how many there are, and which of them pass.
public struct MutantReport {
  private let id: String
  private let fates: [MutantFate]

  /// Tries the mutants of an exercise.
  ///
  /// - Throws: ``Trouble``.
  public init(of exercise: Exercise, with checker: ExerciseChecker) throws {
    id = exercise.id
    fates = try checker.mutants(of: exercise)
  }

  /// The documents: a line of counts, and one for each mutant that passes every case.
  public var documents: [Document] {
    let right = fates.count { $0.caughtBy == nil && $0.reason != nil }
    let living = fates.filter { $0.caughtBy == nil && $0.reason == nil }.map(\.mutant)
    let lines = living.map { "  \($0.file):\($0.line) \($0.change)" }
    return [.markdown("\(id): \(fates.count) changes, \(right) declared to be right, \(living.count) others pass")]
      + (lines.isEmpty ? [] : [.lines(lines)])
  }
}

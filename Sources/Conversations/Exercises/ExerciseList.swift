public import ExerciseChecking
public import Reports

/// The list of exercises, with what the learner has passed.
public struct ExerciseList {
  let catalog: ExerciseCatalog
  let log: ExerciseLog

  /// Creates the list of a course's exercises.
  public init(catalog: ExerciseCatalog, log: ExerciseLog) {
    self.catalog = catalog
    self.log = log
  }

  /// Returns the list.
  ///
  /// - Throws: `ExerciseProblem`.
  public func documents() throws -> [Document] {
    let exercises = try catalog.all()
    guard let first = exercises.first else { return [.sentence("there are no exercises in \(catalog.folder)")] }
    let rows = exercises.map { exercise in
      [
        TextTable.Cell("  \(exercise.number)", .strong), TextTable.Cell(exercise.id), TextTable.Cell(exercise.title),
        TextTable.Cell(words(log.standing(of: exercise.id, fingerprint: exercise.page.fingerprint)), .faint),
      ]
    }
    return [.table(TextTable(rows: rows)), .remark("`attnlab start \(first.number)` begins the first.")]
  }

  private func words(_ standing: ExerciseLog.Standing) -> String {
    switch standing {
    case .open: ""
    case .passed: "passed"
    case .passedBefore: "passed, and changed since"
    }
  }
}

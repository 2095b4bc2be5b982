public import ExerciseChecking
public import Reports

/// The list of exercises, with what the learner has passed.
public struct ExerciseList {
  let folder: String
  let log: ExerciseLog

  /// Creates the list of the exercises in a folder.
  public init(folder: String, log: ExerciseLog) {
    self.folder = folder
    self.log = log
  }

  /// Returns the list.
  ///
  /// - Throws: `ExerciseFolder.Unreadable`.
  public func documents() throws -> [Document] {
    let rows = try ExerciseCatalog.all.map { exercise in
      let statement = try ExerciseFolder(of: exercise, in: folder).statement()
      return [
        TextTable.Cell("  \(exercise.number)", .strong), TextTable.Cell(exercise.id), TextTable.Cell(exercise.title),
        TextTable.Cell(words(log.standing(of: exercise, fingerprint: statement.fingerprint)), .faint),
      ]
    }
    return [.table(TextTable(rows: rows)), .remark("`attnlab start 1` begins the first.")]
  }

  private func words(_ standing: ExerciseLog.Standing) -> String {
    switch standing {
    case .open: ""
    case .passed: "passed"
    case .passedBefore: "passed, and changed since"
    }
  }
}

public import ExerciseChecking
public import Reports

/// What an exercise asks, as a learner reads it.
public struct ExerciseStatement {
  let exercise: Exercise
  let statement: Statement

  /// Reads the statement of an exercise from the folder of all exercises.
  ///
  /// - Throws: `ExerciseFolder.Unreadable`.
  public init(of exercise: Exercise, in folder: String) throws {
    self.exercise = exercise
    statement = try ExerciseFolder(of: exercise, in: folder).statement()
  }

  /// Returns the statement, with its hints or with a word on how to see them.
  public func documents(withHints: Bool) -> [Document] {
    if withHints { return [.markdown(statement.markdown)] }
    guard !statement.hints.isEmpty else { return [.markdown(statement.task)] }
    return [.markdown(statement.task), .space, .remark("`attnlab exercises \(exercise.number) --hints` helps.")]
  }

  /// Returns the statement for a learner whose starting file has just been written.
  public func documents(afterWriting file: String) -> [Document] {
    [.markdown(statement.task), .space, .remark("\(file) is written. Edit it, then `attnlab check \(file)`.")]
  }
}

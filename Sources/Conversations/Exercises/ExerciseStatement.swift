public import ExerciseChecking
public import Reports

/// What an exercise asks, as a learner reads it.
public struct ExerciseStatement {
  let exercise: Exercise

  /// Creates the statement of an exercise.
  public init(of exercise: Exercise) { self.exercise = exercise }

  /// Returns the statement, with its hints or with a word on how to see them.
  public func documents(withHints: Bool) -> [Document] {
    let page = exercise.page
    guard !page.hints.isEmpty else { return [.markdown(page.task)] }
    if withHints { return [.markdown("\(page.task)\n## Hints\n\n\(page.ladder)")] }
    return [.markdown(page.task), .space, .remark("`attnlab exercises \(exercise.number) --hints` helps.")]
  }

  /// Returns the statement for a learner whose starting file has just been written.
  public func documents(afterWriting file: String) -> [Document] {
    [.markdown(exercise.page.task), .space, .remark("\(file) is written. Edit it, then `attnlab check \(file)`.")]
  }
}

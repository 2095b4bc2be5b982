import System

extension ExerciseChecker {
  /// Returns a key of all that a verdict on a file depends on: the file, everything in the folder of its exercise, and what
  /// compiles and runs it.
  ///
  /// - Throws: ``ExerciseProblem``.
  public func key(of file: SubmissionFile) throws -> String {
    let exercise = file.exercise
    let sources = try ExerciseSources(exercise)
    var texts = [file.name, file.source, exercise.page.markdown, try ExerciseText.read(exercise.reference)]
    for mistake in exercise.mistakes { texts += [mistake.path, try ExerciseText.read(mistake.path)] }
    return SecureHash(of: texts + [sources.key(key).text]).digits
  }
}

import Notebooks

extension ExerciseChecker {
  /// Returns what a failure of the tools says about a file.
  ///
  /// Compiler and linker may fail because of the file, or because they are broken, or the machine is. Which it is, a file
  /// shows that declares the function and does nothing else.
  ///
  /// - Throws: the failure as somebody else's, if the tools fail with that file too.
  func finding(
    _ failure: SubmissionFailure, of file: SubmissionFile, _ sources: ExerciseSources, _ runner: SubmissionRunner,
    within time: TimeLimit
  ) throws -> Verdict.Finding {
    guard let own = failure.ofFile else { throw failure.problem(in: file.path) }
    let other = sources.submission(
      name: file.name, source: "import Tensors\n\(file.exercise.function.declaration) { fatalError() }\n")
    if case .failure(let failure) = try runner.compile(other, within: time) { throw failure.problem(in: file.path) }
    return .notBuilt(own)
  }
}

import Reports

/// Why a submission was not compiled.
public enum SubmissionFailure: Error, Equatable, Sendable {
  /// The compiler refuses the file.
  case notCompiled([Diagnostic])
  /// The compiler refuses what the exercise gives to build on.
  case givenNotCompiled([Diagnostic])
  /// The file is sound, but its function is missing or another; the compiler's words.
  case otherFunction([Diagnostic])
  /// The compiler took too long.
  case outOfTime
  /// The compiler took more memory than it may have.
  case outOfMemory
  /// The machine was so busy that the compiler didn't get the time that it may take.
  case starved
  /// The learner interrupted it.
  case interrupted
  /// The compiler fails without naming a line of the file; the beginning of its output.
  case compilerFailed(output: String)
  /// The linker fails; the beginning of its output.
  case notLinked(output: String)
}

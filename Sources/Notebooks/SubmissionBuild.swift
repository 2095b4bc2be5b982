import Reports

/// A learner's file and what joins it to the judge.
public struct Submission: Sendable {
  /// What the learner calls the file.
  public var name: String
  /// What the file holds.
  public var source: String
  /// The expression by which the file's function is reached, such as `{ f(a: $0) } as (Tensor) -> Tensor`.
  public var function: String

  /// A submission from its parts.
  public init(name: String, source: String, function: String) {
    self.name = name
    self.source = source
    self.function = function
  }
}

/// A submission that has been compiled and linked.
public struct SubmissionBuild: Sendable {
  /// What was compiled.
  public let submission: Submission
  let library: String
  let module: String
}

/// Why a submission was not compiled.
public enum SubmissionFailure: Error, Equatable, Sendable {
  /// The compiler refuses the learner's file.
  case notCompiled([Diagnostic])
  /// The file is sound, and its function is not there or is another; the compiler's words.
  case otherFunction([Diagnostic])
  /// The compiler took too long.
  case outOfTime
  /// The learner interrupted it.
  case interrupted
  /// Something of attnlab's own, or of the machine's, is in the way.
  case trouble(String)
}

/// A submission that has been compiled and linked.
public struct SubmissionBuild: Sendable {
  /// What was compiled.
  public let submission: Submission
  /// The path of its library.
  package let library: String
  let module: String
}

/// The outcome of one run of a submission.
public struct SubmissionRun: Sendable {
  /// How it ended.
  public var ending: SubmissionEnding
  /// What it sent, in its order, up to its end: nothing of it is to be trusted.
  public var results: [[UInt8]]
  /// Its output, on either stream.
  public var printed: String
  /// How long it took.
  public var time: Duration
}

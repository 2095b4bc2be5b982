/// The outcome of one run of a submission.
public struct SubmissionRun: Sendable {
  /// How it ended.
  public var ending: SubmissionEnding
  /// What it sent, in its order, up to its end: nothing of it is to be trusted.
  public var results: [[UInt8]]
  /// Its output, on either stream, as far as it is kept.
  public var printed: String
  /// How many bytes of output were dropped.
  public var droppedBytes = 0
  /// How long it took by the clock.
  public var time: Duration
  /// How many milliseconds it had a processor, as far as that was seen: little is, if it is over soon.
  public var processorMilliseconds = 0
}

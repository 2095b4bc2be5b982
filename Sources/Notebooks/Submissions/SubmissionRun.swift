public import WorkerProtocol

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
  /// What its lines reported, up to each result and behind the last, if it was compiled to report: to be shown, and not to
  /// be trusted either.
  public var values: [[ValueEvent]] = []
  /// How long it took by the clock.
  public var time: Duration
  /// How many milliseconds it had a processor, as far as that was seen: little is, if it is over soon.
  public var processorMilliseconds = 0

  /// Creates a run from its parts.
  public init(
    ending: SubmissionEnding, results: [[UInt8]], printed: String, droppedBytes: Int = 0, time: Duration,
    processorMilliseconds: Int = 0
  ) {
    self.ending = ending
    self.results = results
    self.printed = printed
    self.droppedBytes = droppedBytes
    self.time = time
    self.processorMilliseconds = processorMilliseconds
  }
}

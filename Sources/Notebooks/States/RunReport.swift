import WorkerProtocol

/// What a run came to.
struct RunReport {
  var ending: RunEnding
  /// Whether its state was kept.
  var isKept = false
  var nanoseconds = 0
  var peakBytes = 0
  /// How many bytes it printed that were dropped.
  var droppedBytes = 0
  /// The milliseconds that it has had a processor, as far as that was seen.
  var processorMilliseconds = 0
  var events: [CellEvent] = []
  /// What Swift's runtime wrote to standard error.
  var runtimeSaid = ""
}

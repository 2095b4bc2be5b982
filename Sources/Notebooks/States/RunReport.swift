import WorkerProtocol

/// What a run came to.
struct RunReport {
  var ending: RunEnding
  /// Whether its state was kept.
  var isKept = false
  var nanoseconds = 0
  var peakBytes = 0
  var events: [CellEvent] = []
  /// What Swift's runtime wrote to standard error.
  var runtimeSaid = ""
}

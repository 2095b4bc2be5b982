import WorkerProtocol

/// How a run ended.
enum RunEnding: Equatable {
  case completed(threads: Int, tasks: Int)
  case crashed(signal: Int32, stackExhausted: Bool, frames: [WorkerStatus.Frame], top: [String])
  case exited(status: Int32)
  case stuck
  case unloadable(reason: String)
  case interrupted
  case outOfTime
  case outOfOutput
  /// The time by the clock was over before the run had had the time that it may take: the machine is busy.
  case starved
  case killed(signal: Int32)
  /// The state that it ran on, or the whole worker, was found dead.
  case lost

  /// Whether the run finished.
  var isCompleted: Bool { if case .completed = self { true } else { false } }
}

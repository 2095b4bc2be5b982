import Reports
import WorkerProtocol

extension WorkerProcess {
  /// A run that has begun: what has come of it so far, and what may end it.
  struct RunInProgress {
    let id: Int
    let keepsState: Bool
    let bounds: Bounds
    let began = ContinuousClock.now
    var process: Int32?
    var ending: Ending? {
      didSet { if oldValue == nil { endedAt = .now } }
    }
    private var endedAt: ContinuousClock.Instant?
    /// Whether it waits for a line of standard input.
    var wantsInput = false
    /// Whether the process of the run is still to be heard of, after its ending is known.
    var awaitsEnd = false
    var report = Report(ending: .lost)
    var output = OutputAssembler()
    var errors = OutputAssembler()
    var printed = 0
    var sent = 0
    var pictures: [Int: AnyPicture] = [:]

    init(id: Int, keepsState: Bool, bounds: Bounds) {
      self.id = id
      self.keepsState = keepsState
      self.bounds = bounds
      (output.isScript, errors.isScript) = (bounds.isScript, bounds.isScript)
    }

    /// Milliseconds until its time is over; nil if it has all the time.
    var left: Int? {
      bounds.milliseconds.map { $0 - Int((ContinuousClock.now - began) / .milliseconds(1)) }
    }

    /// How long a run that was ended may take to be gone, in milliseconds.
    static let grace = 400

    /// Milliseconds until it should be gone, with what it has left; nil if it has all the time.
    var leftToGo: Int? {
      guard let left else { return nil }
      let sinceEnding = endedAt.map { Int((ContinuousClock.now - $0) / .milliseconds(1)) }
      return Self.grace + (sinceEnding.map { -$0 } ?? left)
    }

    /// Whether it should have been gone for a while.
    var isOverdue: Bool { leftToGo.map { $0 <= 0 } ?? false }
  }
}

extension WorkerProcess.RunInProgress {
  /// Takes in what the worker tells.
  mutating func take(_ message: WorkerStatus) {
    switch message {
    case .started(id, let process):
      // The worker's own word comes before anything that the run could write.
      if self.process == nil { self.process = process }
    case .completed(id, let nanoseconds, let threads, let tasks):
      report.nanoseconds = nanoseconds
      let end = WorkerProcess.Ending.completed(threads: threads, tasks: tasks)
      ending = ending ?? end
      awaitsEnd = !keepsState || ending != end
    case .crashed(let signal, let exhausted, let frames, let top):
      ending = ending ?? .crashed(signal: signal, stackExhausted: exhausted, frames: frames, top: top)
      awaitsEnd = true
    case .exited(id, let status):
      ending = ending ?? .exited(status: status)
      awaitsEnd = true
    case .stuck(id):
      ending = ending ?? .stuck
      awaitsEnd = true
    case .unloadable(id, let reason):
      ending = ending ?? .unloadable(reason: reason)
      awaitsEnd = process != nil
    case .ended(id, let status, let peak):
      report.peakBytes = peak
      let signal = status & 0x7f
      let end = signal != 0 ? WorkerProcess.Ending.killed(signal: signal) : .exited(status: (status >> 8) & 0xff)
      ending = ending ?? end
      awaitsEnd = false
    case .ended(let earlier, _, _):
      report.lostRuns.append(earlier)
    case .wantsInput: wantsInput = true
    case .runtimeSays(let text):
      if report.runtimeSaid.utf8.count < 1 << 16 { report.runtimeSaid += text }
    default: break
    }
  }
}

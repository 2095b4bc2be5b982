import Reports
import System
import WorkerProtocol

/// A run that has begun: what has come of it so far, and what may end it.
struct RunInProgress {
  let id: Int
  /// The process of the state that it runs on; nil if the worker's numbers are of another namespace.
  let host: Int32?
  let keepsState: Bool
  let bounds: RunBounds
  let began = ContinuousClock.now
  var process: Int32? {
    didSet { (clock, startedAt) = (process.flatMap { ProcessorClock(of: $0) }, .now) }
  }
  private var startedAt = ContinuousClock.now
  /// The process's own clock.
  private var clock: ProcessorClock?
  var ending: RunEnding? {
    didSet { if oldValue == nil { endedAt = .now } }
  }
  private var endedAt: ContinuousClock.Instant?
  /// Whether it waits for a line of standard input.
  var wantsInput = false
  /// Whether the process of the run is still to be heard of, after its ending is known.
  var awaitsEnd = false
  /// Whether its process was killed, since its ending was known.
  var isKilled = false
  var report = RunReport(ending: .lost)
  var output = OutputAssembler()
  var errors = OutputAssembler()
  var printed = 0
  var sent = 0
  var pictures: [Int: AnyPicture] = [:]
  /// The processes of states that have ended meanwhile.
  var endedProcesses: [Int32] = []

  init(id: Int, host: Int32?, keepsState: Bool, bounds: RunBounds) {
    self.id = id
    self.host = host
    self.keepsState = keepsState
    self.bounds = bounds
    (output.isScript, errors.isScript) = (bounds.isScript, bounds.isScript)
  }

  /// Milliseconds until its time by the clock is over; nil if it has all the time.
  var left: Int? { bounds.time.map { $0.clock - elapsed } }

  private var elapsed: Int { Self.milliseconds(since: began) }

  private static func milliseconds(since instant: ContinuousClock.Instant) -> Int {
    Int((ContinuousClock.now - instant) / .milliseconds(1))
  }

  /// Looks at the clocks. Returns how the run is to end if its time is over.
  ///
  /// What it has waited for a processor isn't its own time: a busy machine ends nobody's run for being slow, and a run that
  /// sleeps isn't waited for longer than one that computes.
  mutating func timeIsOver() -> RunEnding? {
    guard let time = bounds.time else { return nil }
    let elapsed = elapsed
    if let used = clock?.used {
      report.processorMilliseconds = used
      if used >= time.processor { return .outOfTime }
    }
    // What the machine does with a process can't be told exactly. One that computes has used its time before this.
    let (standing, patience) = (Self.milliseconds(since: startedAt), time.processor * 5 / 4 + 200)
    guard standing >= patience || elapsed >= time.clock else { return nil }
    let own = clock.map { standing - $0.waited } ?? 0
    if own >= patience { return .outOfTime }
    guard elapsed >= time.clock else { return nil }
    // One that has had a good part of its time would most likely have gone on to the end of it.
    let isSlow = report.processorMilliseconds >= time.processor / 4 || own >= time.processor / 2
    return isSlow ? .outOfTime : .starved
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

  /// Whether the state that it runs on has ended, so that nobody is left to tell of it but the start.
  var hasLostHost: Bool { host.map(endedProcesses.contains) ?? false }

  /// Takes in a message of the worker's.
  mutating func take(_ message: WorkerStatus) {
    switch message {
    case .started(id, let process):
      // The worker's own word comes before anything that the run could write.
      if self.process == nil { self.process = process }
    case .completed(id, let nanoseconds, let threads, let tasks):
      report.nanoseconds = nanoseconds
      let end = RunEnding.completed(threads: threads, tasks: tasks)
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
    case .ended(let run, let process, let status, let peak):
      if run == id {
        takeEnd(status: status, peakBytes: peak)
      } else if run == 0, process == self.process {
        // It died with the state that it ran on, which could not tell of it any more.
        ending = ending ?? .lost
        if let host { endedProcesses.append(host) }
        takeEnd(status: status, peakBytes: peak)
      } else {
        endedProcesses.append(process)
      }
    case .wantsInput: wantsInput = true
    case .runtimeSays(let text):
      if report.runtimeSaid.utf8.count < 1 << 16 { report.runtimeSaid += text }
    case .started, .completed, .exited, .stuck, .unloadable, .ready, .unready: break
    }
  }

  private mutating func takeEnd(status: Int32, peakBytes: Int) {
    report.peakBytes = peakBytes
    let signal = status & 0x7f
    ending = ending ?? (signal != 0 ? .killed(signal: signal) : .exited(status: (status >> 8) & 0xff))
    awaitsEnd = false
  }
}

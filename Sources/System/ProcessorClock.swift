internal import Glibc

/// What a process that runs elsewhere has used of the processors, and what it has waited for one.
///
/// Limits in the time of a wall clock fail whoever runs on a busy machine. Time on a processor doesn't depend on what else
/// runs there; a process that sleeps uses none, so that the time which it neither used nor waited for is its own, too.
public struct ProcessorClock: Sendable {
  private let process: Int32
  private let clock: clockid_t

  /// Creates the clock of a process; nil if there is none with this number.
  public init?(of process: Int32) {
    var clock = clockid_t()
    guard clock_getcpuclockid(process, &clock) == 0 else { return nil }
    (self.process, self.clock) = (process, clock)
  }

  /// The milliseconds that all threads of the process have had a processor, together; nil if the process is gone.
  public var used: Int? {
    var time = timespec()
    guard clock_gettime(clock, &time) == 0 else { return nil }
    return time.tv_sec * 1_000 + time.tv_nsec / 1_000_000
  }

  /// The milliseconds for which threads of the process were ready and had to wait for a processor, together; 0 if the system
  /// doesn't say.
  public var waited: Int {
    let tasks = "/proc/\(process)/task"
    return Folder.entries(of: tasks).reduce(0) { sum, thread in
      // The time that it ran, the time that it waited, both in nanoseconds, and how often it ran.
      let numbers = TextFile.contents(of: "\(tasks)/\(thread)/schedstat")?.split(whereSeparator: \.isWhitespace) ?? []
      return sum + (numbers.count >= 2 ? (Int(numbers[1]) ?? 0) / 1_000_000 : 0)
    }
  }
}

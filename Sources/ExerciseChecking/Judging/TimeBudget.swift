import Notebooks

/// The allocation of a verdict's time: time that one case wastes is taken from later ones, so that all can report.
///
/// How long a case may compute follows from what the reference took for it, on the same machine, and is counted as time of a
/// processor: whatever else the machine does, the same file gets the same verdict. The clock bounds all of it together.
struct TimeBudget {
  /// The total by the clock, in milliseconds.
  let total: Int
  /// The time reserved for cleaning up, and for all that is said about the runs.
  private static let reserve = 900
  /// How many times as long as the reference a case may take. That computes in double precision, and a submission may be
  /// written with loops and without optimisation.
  private static let factor = 100
  /// The least time for a case, which needs about five milliseconds, and for each one after the second timeout.
  private static let oneCase = 2_000, hurriedCase = 250
  /// The most time that the system allows a run, and the most for the compiler.
  private static let longest = 6_000, longestCompiling = 4_000

  private var began = ContinuousClock.now
  private var timeouts = 0
  private var used = 0

  /// Creates a budget that starts now.
  init(seconds: Int) { total = 1000 * seconds }

  /// The time for the compiler, which needs about 150 milliseconds, and the first time that it is asked some times as many.
  var compiling: TimeLimit { TimeLimit(processor: min(Self.longestCompiling, total * 3 / 5), clock: total * 3 / 4) }

  /// Milliseconds that are left of the whole by the clock.
  var left: Int { total - Self.reserve - Int((ContinuousClock.now - began) / .milliseconds(1)) }

  /// When the whole is over.
  var end: ContinuousClock.Instant { began + .milliseconds(total - Self.reserve) }

  /// Returns the time for the next case, or nil if none is left.
  ///
  /// - Parameters:
  ///   - reference: the microseconds that the reference took for it; 0 if that isn't known.
  ///   - repeatsAll: whether it is the last one, in which all are called once more.
  func next(casesLeft: Int, reference: Int, repeatsAll: Bool) -> TimeLimit? {
    let left = left
    guard left >= 20 else { return nil }
    let usual = min(Self.longest, max(Self.oneCase, Self.factor * reference / 1_000))
    guard timeouts >= 2 else {
      // A run that computes has had its time before the clock ends it, unless the machine is busy.
      let processor = repeatsAll ? Self.longest : usual
      return TimeLimit(
        processor: min(processor, left), clock: repeatsAll ? left : max(min(processor, left), left * 2 / 3))
    }
    let share = min(Self.hurriedCase, left / max(1, casesLeft))
    return share >= 20 ? TimeLimit(processor: share, clock: max(share, left / max(1, casesLeft))) : nil
  }

  /// Does work that the submission is not to pay for, such as that of a reference which was never asked before.
  mutating func leavingOut<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { began += ContinuousClock.now - start }
    return try work()
  }

  /// Records what a run took.
  mutating func count(_ run: SubmissionRun) {
    used += max(run.processorMilliseconds, run.ending == .outOfTime ? Int(run.time / .milliseconds(1)) : 0)
    if run.ending == .outOfTime { timeouts += 1 }
  }

  /// Whether it is the machine that had no time, and not the submission that took it.
  var isMachineBusy: Bool { used < total / 3 }
}

/// The allocation of a verdict's time: time that one case wastes is taken from later ones, so that all can report.
struct TimeBudget {
  /// The total, in milliseconds.
  let total: Int
  /// The time reserved for cleaning up.
  private static let reserve = 900
  /// The time for a case, which needs about five milliseconds, and for each one after the second timeout.
  private static let oneCase = 2_000, hurriedCase = 250
  /// The time for all cases once more in one process, in which the system allows six seconds of its processor.
  private static let allCases = 6_000

  private var began = ContinuousClock.now
  private var timeouts = 0

  /// Creates a budget that starts now.
  init(seconds: Int) { total = 1000 * seconds }

  /// The time for the compiler, which needs about fifty milliseconds.
  var compiling: Int { total * 2 / 5 }

  /// Returns the milliseconds for the next case, or nil if none are left.
  ///
  /// - Parameter repeatsAll: whether it is the last one, in which all are called once more.
  func next(casesLeft: Int, repeatsAll: Bool) -> Int? {
    let left = total - Self.reserve - Int((ContinuousClock.now - began) / .milliseconds(1))
    let (longest, part) = repeatsAll ? (Self.allCases, left) : (Self.oneCase, left / 3)
    let share = timeouts < 2 ? min(longest, part) : min(Self.hurriedCase, left / max(1, casesLeft))
    return share >= 20 ? share : nil
  }

  /// Does work that the submission is not to pay for, such as that of a reference which was never asked before.
  mutating func leavingOut<Value>(_ work: () throws -> Value) rethrows -> Value {
    let start = ContinuousClock.now
    defer { began += ContinuousClock.now - start }
    return try work()
  }

  /// Records that a case used up its time.
  mutating func countTimeout() { timeouts += 1 }
}

/// How a verdict's time is shared out: what a case wastes is taken from those after it, so that all may report.
struct TimeBudget {
  /// For everything, in milliseconds.
  let total: Int
  /// What is kept for clearing up.
  private static let reserve = 900
  /// For a case, which needs about five; and for each after the second that used its time up.
  private static let oneCase = 2_000, hurriedCase = 250

  private let began = ContinuousClock.now
  private var timeouts = 0

  /// A budget that begins to run now.
  init(seconds: Int) { total = 1000 * seconds }

  /// For the compiler, which needs about fifty.
  var compiling: Int { total * 2 / 5 }

  /// Milliseconds for the next case, nil where none are left.
  func next(casesLeft: Int) -> Int? {
    let left = total - Self.reserve - Int((ContinuousClock.now - began) / .milliseconds(1))
    let share = timeouts < 2 ? min(Self.oneCase, left / 3) : min(Self.hurriedCase, left / max(1, casesLeft))
    return share >= 20 ? share : nil
  }

  /// A case used its time up.
  mutating func countTimeout() { timeouts += 1 }
}

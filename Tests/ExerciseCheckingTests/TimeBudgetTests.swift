import Testing

@testable import ExerciseChecking

@Suite("The time of a verdict") struct TimeBudgetTests {
  @Test("gives a case a multiple of what the reference took, within bounds, and never more than is left")
  func cases() {
    let budget = TimeBudget(seconds: 12)
    for (reference, limit) in [(0, 2_000), (5_000, 2_000), (30_000, 3_000), (45_000, 4_500), (1_000_000, 6_000)] {
      let time = budget.next(casesLeft: 20, reference: reference, repeatsAll: false)
      #expect(time?.processor == limit)
      #expect(time.map { $0.clock >= $0.processor && $0.clock < 12_000 } == true)
    }
    #expect(budget.next(casesLeft: 1, reference: 0, repeatsAll: true)?.processor == 6_000)
    #expect(TimeBudget(seconds: 0).next(casesLeft: 1, reference: 0, repeatsAll: false) == nil)
  }

  @Test("goes to the compiler in part, and leaves enough for the cases")
  func compiler() {
    for seconds in [4, 6, 12] {
      let compiling = TimeBudget(seconds: seconds).compiling
      #expect(compiling.processor <= 1000 * seconds * 3 / 5 && compiling.clock <= 1000 * seconds * 3 / 4)
    }
  }
}

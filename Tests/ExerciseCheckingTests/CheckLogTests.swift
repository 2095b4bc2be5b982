import ExerciseChecking
import Foundation
import Testing

@Suite("The log of checks") struct CheckLogTests {
  private func verdict(_ finding: Verdict.Finding) -> Verdict {
    Verdict(exercise: "05-scaled-scores", path: "mine.swift", file: "mine.swift", finding: finding)
  }

  @Test("has a line for a check and one for an answer, and reads them as they were written")
  func lines() throws {
    let entries = [
      (CheckEntry(verdict(.judged([], mistakes: [])), time: 7), "check\t7\t05-scaled-scores\tpassed\t-\tend"),
      (CheckEntry(verdict(.notCompiled([])), time: 8), "check\t8\t05-scaled-scores\tunjudged\t-\tend"),
      (CheckEntry(why: "05-scaled-scores", belief: nil, time: 9), "why\t9\t05-scaled-scores\tright\t-\tend"),
      (CheckEntry(why: "05-scaled-scores", belief: "by-d", time: 9), "why\t9\t05-scaled-scores\twrong\tby-d\tend"),
    ]
    for (entry, line) in entries {
      #expect(entry?.line == line)
      #expect(CheckEntry(line) == entry)
    }
    let checker = try TestChecker(try TestChecker.fixture.get())
    let failed = try checker.check(file: "mistakes/reversed.swift", of: "03-chunks")
    #expect(CheckEntry(failed, time: 1)?.line == "check\t1\t03-chunks\tfailed\treversed\tend")
  }

  @Test("has no line for what says nothing of the file")
  func nothing() {
    #expect(CheckEntry(verdict(.interrupted), time: 7) == nil)
    #expect(CheckEntry(verdict(.trouble(.notLoaded(reason: ""))), time: 7) == nil)
  }

  @Test(
    "skips a line that makes no sense",
    arguments: [
      "", "check", "check\t7\t05-x\tpassed\t-", "check\t7\t05-x\tpassed\t-\tend\tend", "check\tx\t05-x\tpassed\t-\tend",
      "check\t7\t05-x\tright\t-\tend", "why\t7\t05-x\tpassed\t-\tend", "check\t7\t\tpassed\t-\tend",
      "answer\t7\t05-x\tpassed\t-\tend",
    ])
  func foreign(line: String) {
    #expect(CheckEntry(line) == nil)
  }
}

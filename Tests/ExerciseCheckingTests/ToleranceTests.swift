import Foundation
import Testing

@testable import ExerciseChecking

/// How near is near enough follows from the formula, and can be told.
@Suite("The tolerance of a case") struct ToleranceTests {
  private func account(_ file: String, _ id: String, case name: String) throws -> ToleranceAccount {
    let course = try TestChecker.builtIn
    let source = try ExerciseText.read("\(course.exercises)/\(id)/\(file)")
    let submission = try SubmissionFile(path: "mine.swift", source: source, in: course.catalog)
    let verdict = withExtendedLifetime(try TestChecker()) { $0.checker.check(submission, seed: 1, explaining: true) }
    let each = try #require(verdict.cases.first { $0.name == name })
    return try #require(each.tolerance)
  }

  @Test("is told by stages: the terms of their sums, and what Float may be off by there")
  func stages() throws {
    let account = try account("solution.swift", "01-soft-lookup", case: "random, 13 keys")
    #expect(account.stages.map(\.name) == ["scores", "weights", ""])
    #expect(account.stages.map(\.terms) == [5, 13, 13])
    #expect(account.stages.allSatisfy { $0.error > 0 && $0.greatest > 0 })
    #expect(account.allowed == 2 * account.error + 8 * 0x1p-24 * (1 + abs(account.expected)))
    #expect(account.found <= account.allowed)
  }

  @Test("has the entry that is farthest beyond its bound")
  func farthest() throws {
    let account = try account("mistakes/no-scale.swift", "05-scaled-scores", case: "huge numbers")
    #expect(account.found > 1000 * account.allowed)
    #expect(abs(account.yours - account.expected) == account.found && account.index.count == 2)
  }

  @Test("isn't worked out unless it is asked for")
  func silent() throws {
    let verdict = try TestChecker().check(file: "solution.swift", of: "01-soft-lookup")
    #expect(verdict.passes && verdict.cases.allSatisfy { $0.tolerance == nil })
  }
}

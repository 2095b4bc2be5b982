import Foundation
import Testing

@testable import ExerciseChecking

/// Besides the cases that an author states, each verdict draws some that nobody has seen; a seed draws them again.
@Suite("Fresh cases") struct FreshCaseTests {
  private static let start = "// attnlab exercise 03-chunks\nimport Tensors\n"
  private static let function = "func chunks(_ row: Tensor, of size: Int) -> [Tensor] {\n"
  private static let right =
    "stride(from: 0, to: row.size, by: size).map { row[$0..<min($0 + size, row.size)] }"

  private func check(_ body: String, before: String = "", seed: Int, _ course: Course? = nil) throws -> Verdict {
    let course = try course ?? TestChecker.fixture.get()
    let source = Self.start + before + "\n" + Self.function + body + "\n}\n"
    let file = try SubmissionFile(path: "mine.swift", source: source, in: course.catalog)
    return withExtendedLifetime(try TestChecker(course)) { $0.checker.check(file, seed: seed) }
  }

  @Test("are the same for the same seed, and others for another")
  func seeds() throws {
    let verdicts = try [1, 1, 2].map { try check(Self.right, seed: $0) }
    let fresh = verdicts.map { $0.cases.filter(\.isFresh) }
    #expect(verdicts.map(\.passes) == [true, true, true] && verdicts.map(\.seed) == [1, 1, 2])
    #expect(fresh[0].count == 1)
    #expect(fresh[0] == fresh[1])
    #expect(fresh[0].map(\.inputs) != fresh[2].map(\.inputs))
  }

  @Test("find a table of answers that holds every stated case")
  func byHeart() throws {
    // The sizes of the stated cases and of the wide one.
    let body = "if ![3, 4, 5, 7, 11].contains(row.size) { return [] }\nreturn \(Self.right)"
    let verdicts = try (1...4).map { try check(body, seed: $0) }
    #expect(verdicts.contains { $0.cases.filter(\.isFresh).contains { !$0.passes } })
    for verdict in verdicts {
      let stated = verdict.cases.filter { !$0.isFresh && $0.repeats == nil }
      #expect(stated.allSatisfy { $0.passes })
    }
  }

  @Test(
    "find what is kept from one call to the next by the shapes of the inputs, or without regard to one of them",
    arguments: ["\\(row.shape) \\(size)", "\\(row.asArray())"])
  func kept(key: String) throws {
    let body =
      "let key = \"\(key)\"\nif let known = kept[key] { return known }\nkept[key] = \(Self.right)\nreturn kept[key]!"
    let before = "nonisolated(unsafe) var kept: [String: [Tensor]] = [:]"
    let course = try TemporaryCourse()
    // A second family in which the size isn't drawn by name alone, and no two stated cases have one shape.
    let reference = try course.read("03-chunks/reference.swift")
    try course.write(
      reference.replacing(
        "Call(Tensor.normal([sizes.n], seed: seed), sizes.size as Int)",
        with: "Call(Tensor.normal([sizes.n], seed: seed), sizes.size + seed % 2)"),
      to: "03-chunks/reference.swift")
    let verdicts = try (1...3).map { try check(body, before: before, seed: $0, course.course) }
    #expect(verdicts.contains { !$0.passes })
    for failed in verdicts.flatMap(\.cases).filter({ !$0.passes }) { #expect(failed.repeats != nil) }
  }

  @Test("tell a wrong solution from a mistake that is right where it is wrong")
  func notNamed() throws {
    let reversed = "Array(\(Self.right).reversed())"
    let same = try check("return \(reversed)", seed: 3)
    guard case .judged(_, let named) = same.finding else { throw Unexpected(same) }
    #expect(named.map(\.slug) == ["reversed"])
    let other = try check("return [3, 4, 5, 7, 11].contains(row.size) ? \(reversed) : []", seed: 3)
    guard case .judged(_, let unnamed) = other.finding else { throw Unexpected(other) }
    #expect(unnamed.isEmpty)
  }

  @Test("that a reference can't draw are its author's to mend, and spoil no verdict")
  func undrawable() throws {
    let course = try TemporaryCourse()
    let reference = try course.read("03-chunks/reference.swift")
    try course.write(
      reference.replacing(
        "Call(Tensor.normal", with: "if ![7, 11].contains(sizes.n) { fatalError(\"no\") }\nreturn Call(Tensor.normal"),
      to: "03-chunks/reference.swift")
    #expect(try check(Self.right, seed: 1, course.course).passes)
    let checker = try TestChecker(course.course)
    let findings = AuthorCheck(checker.checker).findings(try course.course.catalog.exercise(id: "03-chunks"))
    #expect(findings.contains { if case .problem(let problem) = $0 { "\(problem)".contains("no") } else { false } })
    try course.write(
      try course.read("03-chunks/reference.swift").replacing("seed: 4)", with: "seed: 4)\n  .fresh([:])"),
      to: "03-chunks/reference.swift")
    #expect(AuthorCheck(checker.checker).findings(try course.course.catalog.exercise(id: "03-chunks")) == [])
  }
}

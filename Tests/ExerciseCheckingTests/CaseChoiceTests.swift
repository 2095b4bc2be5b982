import Testing

@testable import ExerciseChecking

@Suite("A case that is judged alone") struct CaseChoiceTests {
  static let names = ["one number", "random, 2 by 3", "random, 5 by 7", "Long"]

  @Test(
    "is named by its number, its name or a part of it",
    arguments: [("1", 0), ("4", 3), ("one number", 0), ("ONE", 0), ("long", 3), ("5 by", 2)])
  func places(word: String, place: Int) throws {
    #expect(try CaseChoice(word).place(among: Self.names) == place)
  }

  @Test(
    "is refused with those that there are, or that may be meant",
    arguments: [("random", [2, 3]), ("0", []), ("9", []), ("", []), ("-1", [])])
  func unknown(word: String, matches: [Int]) throws {
    let error = #expect(throws: CaseChoice.UnknownCase.self) { try CaseChoice(word).place(among: Self.names) }
    #expect(error?.matches == matches && error?.names == Self.names)
  }

  @Test("is run without the others, and names no mistake")
  func alone() throws {
    let checker = try TestChecker(try TestChecker.fixture.get())
    let id = "03-chunks"
    let source = try ExerciseText.read("\(checker.course.exercises)/\(id)/mistakes/reversed.swift")
    let file = try SubmissionFile(path: "mine.swift", source: source, in: checker.course.catalog)
    let whole = checker.checker.check(file, seed: 1)
    let failed = try #require(whole.cases.firstIndex { !$0.passes })
    let alone = try checker.checker.check(file, seed: 1, only: CaseChoice("\(failed + 1)"))
    #expect(alone.cases == [whole.cases[failed]])
    guard case .judged(_, let named) = whole.finding, case .judged(_, let none) = alone.finding else { return }
    #expect(named.map(\.slug) == ["reversed"] && none.isEmpty)
  }
}

import Testing

@testable import ExerciseChecking

@Suite("A ladder of hints") struct LadderTests {
  /// A rule that is broken by the hints: the number of the hint and the line that it holds.
  private static func held(_ rules: [AuthorRule]) -> [Int] {
    rules.compactMap { if case .hintHoldsLine(let number, _) = $0 { number } else { nil } }
  }

  @Test("has four rungs in each built-in exercise, and none holds a line of a solution")
  func builtIn() throws {
    for exercise in try TestChecker.builtIn.catalog.all() {
      #expect(try LadderCheck(of: exercise).brokenRules() == [], "\(exercise.id)")
    }
  }

  @Test("is refused if a rung holds a line of a solution, or the value in it, whatever the white space")
  func leaks() throws {
    let course = try TemporaryCourse()
    let page = try course.read("01-running-mean/exercise.md")
    #expect(try rules(of: course) == [])
    for (line, isHeld) in [
      ("let sum =   state[0]+value", false), ("(sum / count,[sum,   count])", true), ("return (sum / count", false),
      ("state.isEmpty ? value : state[0] + value", true), ("`count`", false),
    ] {
      try course.write(
        page.replacing("before the first value?", with: "before? \(line)"), to: "01-running-mean/exercise.md")
      #expect(Self.held(try rules(of: course)) == (isHeld ? [1] : []), "\(line)")
    }
  }

  @Test("is a question, a pointer, a formula and a sibling problem, in this order")
  func kinds() throws {
    let course = try TemporaryCourse()
    let page = try course.read("01-running-mean/exercise.md")
    try course.write(page.replacing("*Pointer:*", with: "Pointer:"), to: "01-running-mean/exercise.md")
    #expect(try rules(of: course) == [.hintKinds(["question", "", "formula", "sibling"])])
    try course.write(page.replacing("## Notice", with: "## Other"), to: "01-running-mean/exercise.md")
    #expect(try rules(of: course) == [.notice])
  }

  private func rules(of course: TemporaryCourse) throws -> [AuthorRule] {
    try LadderCheck(of: try course.course.catalog.exercise(id: "01-running-mean")).brokenRules()
  }

  @Test("tells of a solution's code, and not of its comments, imports and declarations")
  func answers() {
    let source = """
      // attnlab exercise 01-a
      import Tensors

      /// The sum of a + b
      func added(_ a: Tensor, _ b: Tensor) -> Tensor {
        // result: a sum (of two)
        let total = a.sum() + b.sum()  // [1]
        return total * 1
      }
      """
    #expect(
      LadderCheck.answers(in: source) == ["let total = a.sum() + b.sum()", "a.sum() + b.sum()", "return total * 1"])
  }

  @Test("is remembered through torn lines, and apart for each exercise")
  func log() throws {
    let course = try TemporaryCourse()
    let folder = course.folder.appending(path: "state/attnlab").path
    let log = HintLog(folder: folder)
    #expect(try log.help(with: "01-a") == HintLog.Help())
    try log.recordHint(1, of: "01-a")
    try log.recordHint(2, of: "01-a")
    try log.recordAsking(for: "02-b")
    #expect(try log.help(with: "01-a") == HintLog.Help(hints: 2))
    #expect(try log.help(with: "02-b") == HintLog.Help(hasAskedForSolution: true))
  }
}

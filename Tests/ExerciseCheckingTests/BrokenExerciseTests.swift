import ExerciseChecking
import Foundation
import Testing
import WorkerProtocol

/// What an author is told of an exercise that can't be used: the file, the line, and what is wrong.
@Suite("A broken exercise") struct BrokenExerciseTests {
  private let course: TemporaryCourse

  init() throws { course = try TemporaryCourse() }

  private func problem(reference: String) throws -> ExerciseProblem {
    try course.write("import ExerciseAuthoring\n" + reference, to: "03-chunks/reference.swift")
    let checker = try TestChecker(course.course)
    let verdict = try checker.check(file: "solution.swift", of: "03-chunks")
    guard case .trouble(.exercise(let problem)) = verdict.finding else { throw Unexpected(verdict) }
    #expect(problem.path == course.path("03-chunks/reference.swift"))
    #expect(problem.description.hasPrefix(problem.path))
    return problem
  }

  private static func sound(_ body: String, cases: String = "Case(\"one\", Tensor([1, 2]), 2)") -> String {
    """
    func chunks(row: DoubleTensor, size: Int) -> [DoubleTensor] {
    \(body)
    }
    let reference = Reference(chunks) {
      \(cases)
    }
    """
  }

  @Test("whose reference doesn't compile names the line and the compiler's words")
  func notCompiled() throws {
    let problem = try problem(reference: Self.sound("  row"))
    #expect(problem.line == 3)
    guard case .notCompiled(let message) = problem.fault else { return #expect(Bool(false), "\(problem)") }
    #expect(message.contains("DoubleTensor"))
  }

  @Test("whose reference stops names the line and the message")
  func trap() throws {
    let problem = try problem(reference: Self.sound("  fatalError(\"not yet\")"))
    #expect(problem.line == 3)
    #expect(problem.message == "it stops: not yet")
    #expect(try self.problem(reference: Self.sound("  [row.sliced(axis: 0, 1..<9)]")).message.contains("sliced: 1..<9"))
  }

  @Test("whose reference never ends is ended", .timeLimit(.minutes(1)))
  func loop() throws {
    let problem = try problem(reference: Self.sound("  while true {}"))
    guard case .outOfTime = problem.fault else { return #expect(Bool(false), "\(problem)") }
  }

  @Test("whose reference expects NaN names the line of the case")
  func notANumber() throws {
    let problem = try problem(reference: Self.sound("  [row / 0 * 0]"))
    #expect(problem.line == 6)
    #expect(problem.message == "the case \"one\" has NaN in its expected result")
  }

  @Test("whose case has the wrong inputs names the line of the case")
  func inputs() throws {
    for inputs in ["Tensor([1, 2])", "2, Tensor([1, 2])", "Tensor([1, 2]), 2, 2"] {
      let problem = try problem(reference: Self.sound("  [row]", cases: "Case(\"one\", \(inputs))"))
      #expect(problem.line == 6)
      #expect(problem.fault == .otherInputs(caseName: "one"))
    }
  }

  @Test("whose reference is missing, is another function, or has no case says so")
  func other() throws {
    let nameless = try problem(reference: Self.sound("  [row]").replacing("let reference", with: "let mine"))
    guard case .noReference = nameless.fault else { return #expect(Bool(false), "\(nameless)") }
    let other = try problem(reference: "let reference = Reference({ (a: Int) in a }) { Case(\"one\", 1) }")
    #expect(other.fault == .otherFunction(reference: "(Int) -> Int", signature: "(Tensor, Int) -> [Tensor]"))
    #expect(try problem(reference: Self.sound("  [row]", cases: "[Case]()")).fault == .noCases)
  }

  @Test("whose reference sends what isn't asked for is not believed, and neither is one that ends by itself")
  func forged() throws {
    let problem = try problem(reference: "import Glibc\n" + Self.sound("  exit(0)"))
    #expect(problem.message == "it calls exit(0)")
    let flood = try self.problem(reference: Self.sound("  while true { print(\"flood\") }"))
    #expect(flood.fault == .outOfTime(milliseconds: 6_000), "what it prints is dropped, and ends nothing")
  }

  @Test(
    "whose page lacks a part names the line",
    arguments: [
      ("# Chunks", "Chunks", 1, ExerciseProblem.Fault.noTitle), ("*Lesson 1*", "Lesson one", 3, .noLesson),
      ("```swift\nfunc", "```\nfunc", nil, .noSignature),
      ("(_ row: Tensor, of size: Int) -> [Tensor]", "()", 8, .unreadableSignature("func chunks()")),
      ("1. `stride", "`stride", 11, .noHints), ("## Hints", "## Why\n\nWhy?\n\n## Hints", 11, .noAnswer),
    ] as [(String, String, Int?, ExerciseProblem.Fault)])
  func page(old: String, new: String, line: Int?, cause: ExerciseProblem.Fault) throws {
    let page = try course.read("03-chunks/exercise.md")
    #expect(page.contains(old))
    try course.write(page.replacing(old, with: new), to: "03-chunks/exercise.md")
    let problem = #expect(throws: ExerciseProblem.self) { try course.course.catalog.exercise(id: "03-chunks") }
    #expect(problem == ExerciseProblem(path: course.path("03-chunks/exercise.md"), line: line, fault: cause))
  }

  @Test(
    "whose why-question has an answer without a mistake, or with one that isn't there, names the line",
    arguments: [
      ("`never-divided`: The", "The", ExerciseProblem.Fault.noMistakeOfOption),
      ("`never-divided`", "`none`", .unknownMistakeOfOption("none")),
    ])
  func why(old: String, new: String, fault: ExerciseProblem.Fault) throws {
    let file = "01-running-mean/exercise.md"
    let page = try course.read(file)
    try course.write(page.replacing(old, with: new), to: file)
    let line = try #require(
      page.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(old) })
    let problem = #expect(throws: ExerciseProblem.self) { try course.course.catalog.exercise(id: "01-running-mean") }
    #expect(problem == ExerciseProblem(path: course.path(file), line: line + 1, fault: fault))
  }

  @Test("whose mistake has no sentence, or whose pair has no parts, is refused")
  func mistakes() throws {
    try course.write("// attnlab exercise 03-chunks\nimport Tensors\n", to: "03-chunks/mistakes/new.swift")
    var problem = #expect(throws: ExerciseProblem.self) { try course.course.catalog.exercise(id: "03-chunks") }
    #expect(problem?.fault == .noSentence && problem?.line == 2)
    try course.remove("03-chunks/mistakes/new.swift")
    try course.write("// attnlab exercise 03-chunks\n", to: "03-chunks/mistakes/reversed+new.swift")
    problem = #expect(throws: ExerciseProblem.self) { try course.course.catalog.exercise(id: "03-chunks") }
    #expect(problem?.fault == .unknownParts)
  }

  @Test("whose given file doesn't compile is no fault of the learner's")
  func given() throws {
    try course.write("func given() -> Tensors { 1 }\n", to: "03-chunks/given.swift")
    let verdict = try TestChecker(course.course).check(file: "solution.swift", of: "03-chunks")
    guard case .trouble(.exercise(let problem)) = verdict.finding else { throw Unexpected(verdict) }
    #expect(problem.path == course.path("03-chunks/given.swift") && problem.line == 1)
  }
}

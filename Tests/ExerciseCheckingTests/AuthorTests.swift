import ExerciseChecking
import Foundation
import Testing
import WorkerProtocol

/// What each exercise of the program, and of the fixture, must be before a learner meets it.
@Suite("An exercise's author") struct AuthorTests {
  static func exercises() -> [(course: Course, id: String)] {
    let courses = [Result { try TestChecker.builtIn }, TestChecker.fixture].compactMap { try? $0.get() }
    return courses.flatMap { course in course.catalog.ids.map { (course, $0) } }
  }

  @Test(
    """
    finds nothing to mend: the start fails, solutions pass and keep the laws, mistakes are named as themselves, and pass \
    those of the other exercises with the same types alone that they say
    """,
    arguments: exercises())
  func check(course: Course, id: String) throws {
    // One checker for both, so that a mistake is compiled once.
    let checker = try TestChecker(course)
    let (check, exercise) = (AuthorCheck(checker.checker), try course.catalog.exercise(id: id))
    #expect(check.findings(exercise) == [])
    #expect(check.findings(exercise, among: try course.catalog.all()) == [])
  }

  @Test("of the built-in course keeps its rules", arguments: try TestChecker.builtIn.catalog.ids)
  func builtIn(id: String) throws {
    let (course, checker) = (try TestChecker.builtIn, try TestChecker())
    #expect(try AuthorCheck(checker.checker).brokenRules(try course.catalog.exercise(id: id)) == [])
  }

  @Test("gives tests that accept every solution and catch every mistake, for six exercises or more")
  func modelTests() throws {
    let catcher = try TestCatcher(try TestChecker.builtIn)
    let check = AuthorCheck(try TestChecker().checker)
    let all = try catcher.course.catalog.all()
    let given = all.filter { FileManager.default.fileExists(atPath: "\($0.folder)/tests.swift") }
    #expect(given.count >= 6)
    for exercise in given { #expect(check.findings(exercise, with: catcher.catcher) == [], "\(exercise.id)") }
  }

  @Test("numbers the built-in exercises without a gap, and has nothing else in their folders")
  func folders() throws {
    let catalog = try TestChecker.builtIn.catalog
    let files = FileManager.default
    #expect(try files.contentsOfDirectory(atPath: catalog.folder).sorted() == catalog.ids)
    for (place, id) in catalog.ids.enumerated() {
      let exercise = try catalog.exercise(id: id)
      #expect(exercise.number == place + 1)
      let known: Set = [
        "mistakes", "solution.swift", "solutions", "start.swift", "exercise.md", "reference.swift", "given.swift",
        "data", "tests.swift", "equivalents.txt",
      ]
      #expect(Set(try files.contentsOfDirectory(atPath: exercise.folder)).isSubset(of: known))
    }
  }

  @Test("is told of parts whose names are not those of the stages")
  func parts() throws {
    let course = try TemporaryCourse()
    let (id, file) = ("01-running-mean", "01-running-mean/solution.swift")
    let checker = try TestChecker(course.course)
    func check() throws -> (findings: [AuthorFinding], rules: [AuthorRule]) {
      let (check, exercise) = (AuthorCheck(checker.checker), try course.course.catalog.exercise(id: id))
      return (check.findings(exercise), try check.brokenRules(exercise))
    }
    #expect(!(try check().rules.contains { if case .parts = $0 { true } else { false } }))
    let solution = try course.read(file)
    try course.write(solution.replacing("// count:", with: "// number:"), to: file)
    #expect(
      try check().rules.contains(.parts(["sum", "number", "result"], stages: ["sum", "count", "result"])))
    try course.write(solution.replacing("  // sum:", with: "  // The sum").replacing("// count:", with: "//"), to: file)
    #expect(try check().rules.contains(.parts([], stages: ["sum", "count", "result"])))
  }

  @Test("links each built-in exercise to a lesson that there is, of the number that its page says")
  func lessons() throws {
    let course = try TestChecker.builtIn
    let lessons = Set(try FileManager.default.contentsOfDirectory(atPath: course.lessons))
    for exercise in try course.catalog.all() {
      let line = exercise.page.markdown.split(separator: "\n")[1]
      let link = try #require(
        line.firstMatch(of: /Lesson (\d+): \[.+\]\(\.\.\/\.\.\/Lessons\/((\d\d)-[a-z0-9-]+\.md)\)/))
      #expect(Int(link.1) == exercise.lesson && Int(link.3) == exercise.lesson, "\(exercise.id)")
      #expect(lessons.contains(String(link.2)), "\(exercise.id)")
    }
  }

  @Test("is told of a mistake that solves another exercise and doesn't say so, and of one that says so and doesn't")
  func solvesOther() throws {
    let course = try TemporaryCourse()
    for file in ["exercise.md", "reference.swift", "solution.swift"] {
      let text = try course.read("03-chunks/\(file)").replacing("03-chunks", with: "04-pieces")
      try course.write(text.replacing("chunks(", with: "pieces("), to: "04-pieces/\(file)")
    }
    let reversed = try course.read("03-chunks/mistakes/reversed.swift").replacing("03-chunks", with: "04-pieces")
    let right = try course.read("03-chunks/solution.swift").replacing("03-chunks", with: "04-pieces")
    let marked = right.replacing("\n", with: "\n// right there\n", maxReplacements: 1)
    try course.write(marked.replacing("chunks(", with: "pieces("), to: "04-pieces/mistakes/same.swift")
    try course.write(
      reversed.replacing("chunks(", with: "pieces(").replacing("import", with: "// passes 03-chunks\nimport"),
      to: "04-pieces/mistakes/reversed.swift")
    let (checker, catalog) = (try TestChecker(course.course), course.course.catalog)
    func findings() throws -> [AuthorFinding] {
      AuthorCheck(checker.checker).findings(try catalog.exercise(id: "04-pieces"), among: try catalog.all())
    }
    #expect(
      try findings() == [.mistakeDoesNotSolve("reversed", "03-chunks"), .mistakeSolves("same", "03-chunks")])
    try course.write(
      marked.replacing("chunks(", with: "pieces(").replacing("import", with: "// passes 03-chunks\nimport"),
      to: "04-pieces/mistakes/same.swift")
    #expect(try findings() == [.mistakeDoesNotSolve("reversed", "03-chunks")])
    #expect(try catalog.exercise(id: "04-pieces").mistakes.last?.sentence == "right there")
  }

  @Test("is told what is wrong: a start that passes, a solution that fails or breaks a law, a mistake without its name")
  func findings() throws {
    let course = try TemporaryCourse()
    let solution = try course.read("01-running-mean/solution.swift")
    try course.write(solution, to: "01-running-mean/start.swift")
    try course.write(
      solution.replacing("[sum, count])", with: "[sum, count, sum])"),
      to: "01-running-mean/solutions/by-reciprocal.swift")
    try course.write(
      solution.replacing("import", with: "// right, in truth\nimport"),
      to: "01-running-mean/mistakes/never-divided.swift")
    let reference = try course.read("01-running-mean/reference.swift")
    try course.write(
      reference.replacing("result.0 * 2", with: "result.0 * 3"), to: "01-running-mean/reference.swift")
    let checker = try TestChecker(course.course)
    let exercise = try course.course.catalog.exercise(id: "01-running-mean")
    let findings = AuthorCheck(checker.checker).findings(exercise)
    #expect(findings.contains(.startIsRight))
    #expect(findings.contains(.mistakePasses("never-divided")))
    let failed = course.path("01-running-mean/solutions/by-reciprocal.swift")
    let fails = findings.compactMap { if case .solutionFails(failed, let verdict) = $0 { verdict } else { nil } }
    #expect(fails.map(\.name) == ["one value"] && fails.map(\.outcome) == [.otherShape])
    let broken = findings.filter { if case .lawBroken = $0 { true } else { false } }
    #expect(
      broken == [
        .lawBroken(
          path: course.path("01-running-mean/solution.swift"), law: "twice the value, twice the mean",
          caseName: "one value", "for twice the value, the mean at [0] is 2.0 instead of 3.0")
      ])
  }

  @Test("is told the line that doesn't compile, the mistake that dies, and the one named as another")
  func files() throws {
    let course = try TemporaryCourse()
    let solution = try course.read("03-chunks/solution.swift")
    try course.write(solution + "let x: Int = \"\"\n", to: "03-chunks/solutions/other.swift")
    let mark = "// attnlab exercise 03-chunks\n"
    let function = "import Tensors\nfunc chunks(_ row: Tensor, of size: Int) -> [Tensor] "
    try course.write("\(mark)// dead\n\(function){ fatalError() }\n", to: "03-chunks/mistakes/dead.swift")
    let twin = try course.read("03-chunks/mistakes/reversed.swift").split(separator: "\n").dropFirst(2)
    try course.write(
      "\(mark)// reversed once more\n\(twin.joined(separator: "\n"))\n", to: "03-chunks/mistakes/twin.swift")
    let checker = try TestChecker(course.course)
    let findings = AuthorCheck(checker.checker).findings(try course.course.catalog.exercise(id: "03-chunks"))
    #expect(findings.contains(.mistakeNamed("twin", as: "reversed")))
    #expect(findings.contains { if case .mistakeEnds("dead", let each) = $0 { !each.passes } else { false } })
    let line = solution.split(separator: "\n", omittingEmptySubsequences: false).count
    #expect(
      findings.contains {
        guard case .notJudged(let path, let verdict) = $0, case .notCompiled(let errors) = verdict.finding else {
          return false
        }
        return path.hasSuffix("/other.swift") && errors.first?.line == line
      })
  }
}

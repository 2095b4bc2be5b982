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
    "finds nothing to mend: the start fails, solutions pass and keep the laws, mistakes are named as themselves",
    arguments: exercises())
  func check(course: Course, id: String) throws {
    let checker = try TestChecker(course)
    #expect(AuthorCheck(checker.checker).findings(try course.catalog.exercise(id: id)) == [])
  }

  @Test("of the built-in course names ten to twenty cases, three mistakes or more, hints, and edge cases first")
  func builtIn() throws {
    let (course, checker) = (try TestChecker.builtIn, try TestChecker())
    for exercise in try course.catalog.all() {
      #expect(exercise.mistakes.count >= 3)
      #expect(exercise.page.hints.count >= 2)
      let cases = try checker.checker.sheet(of: exercise).cases
      #expect((10...20).contains(cases.count))
      #expect(cases.first?.draw == nil && cases.contains { $0.draw != nil }, "\(exercise.id)")
      #expect(!(try checker.checker.sheet(of: exercise).laws.isEmpty), "\(exercise.id)")
    }
  }

  @Test("numbers the built-in exercises without a gap, two for each lesson, and has nothing else in their folders")
  func folders() throws {
    let catalog = try TestChecker.builtIn.catalog
    let files = FileManager.default
    #expect(try files.contentsOfDirectory(atPath: catalog.folder).sorted() == catalog.ids)
    for (place, exercise) in try catalog.all().enumerated() {
      #expect(exercise.number == place + 1)
      #expect(exercise.lesson == place / 2 + 1)
      let known: Set = [
        "mistakes", "solution.swift", "solutions", "start.swift", "exercise.md", "reference.swift", "given.swift",
        "data",
      ]
      #expect(Set(try files.contentsOfDirectory(atPath: exercise.folder)).isSubset(of: known))
    }
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
    #expect(findings.contains(.mistakeNamed("never-divided", as: nil)))
    let failed = course.path("01-running-mean/solutions/by-reciprocal.swift")
    #expect(findings.contains(.solutionFails(path: failed, caseName: "one value", .otherShape)))
    let broken = findings.filter { if case .lawBroken = $0 { true } else { false } }
    #expect(
      broken == [
        .lawBroken(
          path: course.path("01-running-mean/solution.swift"), law: "twice the value, twice the mean",
          caseName: "one value", "for twice the value, the mean at [0] is 2.0 instead of 3.0")
      ])
  }
}

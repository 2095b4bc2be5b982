import ExerciseChecking
import Foundation
import Testing

/// The author's check: what an exercise must be before a learner meets it.
@Suite("An exercise's author") struct AuthorTests {
  @Test("a starting file compiles and fails", arguments: ExerciseCatalog.all.map(\.id))
  func start(id: String) throws {
    let exercise = try ExerciseCatalog.exercise(named: id)
    let start = try ExerciseFolder(of: exercise, in: TestChecker.exercises).start()
    let verdict = try TestChecker().check(start)
    guard case .judged(let cases, let mistake) = verdict.finding else { throw Unexpected(verdict) }
    #expect(!verdict.passes)
    #expect(mistake == nil, "a starting file is no mistake")
    // It runs: every case gives a result of the right shape.
    for each in cases { #expect(each.yours?.numbers?.shape == each.expected.numbers?.shape, "\(each.name)") }
  }

  @Test("a solution passes every case", arguments: ExerciseCatalog.all.map(\.id))
  func solution(id: String) throws {
    let exercise = try ExerciseCatalog.exercise(named: id)
    let solution = try ExerciseFolder(of: exercise, in: TestChecker.exercises).solution()
    let verdict = try TestChecker().check(solution)
    #expect(verdict.passes, "\(verdict.finding)")
    #expect((10...20).contains(verdict.cases.count))
  }

  @Test("each known mistake fails and is named as itself", arguments: ExerciseCatalog.all.map(\.id))
  func mistakes(id: String) throws {
    let exercise = try ExerciseCatalog.exercise(named: id)
    let checker = try TestChecker()
    #expect(exercise.mistakes.count >= 3)
    for mistake in exercise.mistakes {
      let source = try ExerciseFolder(of: exercise, in: TestChecker.exercises).mistake(mistake)
      let verdict = try checker.check(source)
      guard case .judged(_, let named) = verdict.finding else { throw Unexpected(verdict) }
      #expect(!verdict.passes, "\(id) \(mistake.slug)")
      #expect(named?.slug == mistake.slug, "\(id) \(mistake.slug)")
    }
  }

  @Test("every folder has an entry in the list, every entry a folder, every mistake a file, and nothing else")
  func folders() throws {
    let files = FileManager.default
    let exercises = try TestChecker.exercises
    #expect(try files.contentsOfDirectory(atPath: exercises).sorted() == ExerciseCatalog.all.map(\.id))
    for exercise in ExerciseCatalog.all {
      let folder = "\(exercises)/\(exercise.id)"
      #expect(
        try files.contentsOfDirectory(atPath: folder).sorted()
          == ["mistakes", "solution.swift", "start.swift", "statement.md"])
      #expect(
        try files.contentsOfDirectory(atPath: "\(folder)/mistakes").sorted()
          == exercise.mistakes.map { "\($0.slug).swift" }.sorted())
    }
  }

  @Test("a starting file and a solution bear the mark and the declaration that is asked for, and a statement has hints")
  func files() throws {
    for exercise in ExerciseCatalog.all {
      let folder = ExerciseFolder(of: exercise, in: try TestChecker.exercises)
      for source in [try folder.start(), try folder.solution()] {
        #expect(source.hasPrefix(exercise.mark + "\n"))
        #expect(source.contains(exercise.function.declaration))
      }
      let statement = try folder.statement()
      #expect(statement.markdown.hasPrefix("# \(exercise.title)\n"))
      #expect(statement.task.contains("\n    \(exercise.function.declaration)\n"))
      #expect(!statement.task.contains("Hints"))
      #expect(statement.hints.contains("1. ") && statement.hints.contains("2. "))
    }
  }

  @Test("ids are numbers in their order and slugs, and random cases have dimensions that are all different")
  func ids() {
    for (place, exercise) in ExerciseCatalog.all.enumerated() {
      #expect(exercise.number == place + 1)
      #expect(exercise.id.wholeMatch(of: /\d\d-[a-z]+(-[a-z]+)*/) != nil)
      for each in exercise.cases where each.name.hasPrefix("random") {
        for case .tensor(let shape, _) in each.inputs { #expect(Set(shape).count == shape.count, "\(shape)") }
      }
      // Edge cases come first.
      let kinds = exercise.cases.map { $0.name.hasPrefix("random") }
      #expect(kinds.first == false && kinds.contains(true))
    }
  }
}

struct Unexpected: Error {
  let verdict: Verdict
  init(_ verdict: Verdict) { self.verdict = verdict }
}

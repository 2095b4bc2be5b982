import ExerciseChecking
import NotebookTesting

/// A checker on the parts that were built beside these tests.
final class TestChecker {
  let checker: ExerciseChecker

  init(seconds: Int = 12) throws { checker = try ExerciseChecker(try TestSession.configuration(), seconds: seconds) }

  deinit { checker.end() }

  func check(_ source: String, name: String = "mine.swift") throws -> Verdict {
    checker.check(try SubmissionFile(path: name, source: source))
  }

  static var exercises: String { get throws { try TestSession.configuration().installation.exercises } }
}

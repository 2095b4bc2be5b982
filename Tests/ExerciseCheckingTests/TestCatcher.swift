import ExerciseChecking
import Foundation
import NotebookTesting
import Notebooks

/// A checker of tests on the parts that were built beside these tests.
final class TestCatcher {
  let catcher: CatchChecker
  let course: Course

  init(_ course: Course? = nil) throws {
    self.course = try course ?? TestChecker.fixture.get()
    catcher = try CatchChecker(try TestSession.configuration())
  }

  deinit { catcher.end() }

  /// Judges the lines of a file of tests.
  func check(_ lines: String, of id: String = "01-running-mean") throws -> CatchVerdict {
    let exercise = try course.catalog.exercise(id: id)
    let source = "\(exercise.testsMark)\nimport ExerciseTesting\n\(lines)\n"
    return catcher.check(TestFile(path: "mine-tests.swift", source: source, exercise: exercise))
  }

  /// Returns what came of tests that ran.
  func outcome(_ lines: String, of id: String = "01-running-mean") throws -> CatchVerdict.CatchOutcome {
    let verdict = try check(lines, of: id)
    guard case .judged(let outcome) = verdict.finding else { throw Unusable(verdict: verdict) }
    return outcome
  }

  struct Unusable: Error { let verdict: CatchVerdict }
}

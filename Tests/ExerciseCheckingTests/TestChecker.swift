import ExerciseChecking
import Foundation
import NotebookTesting
import Notebooks

/// A checker on the parts that were built beside these tests.
final class TestChecker {
  let checker: ExerciseChecker
  let course: Course

  init(
    _ course: Course? = nil, seconds: Int = 12, change: (inout NotebookSession.Configuration) -> Void = { _ in }
  ) throws {
    var configuration = try TestSession.configuration()
    change(&configuration)
    self.course = try course ?? Self.builtIn
    checker = try ExerciseChecker(configuration, seconds: seconds)
  }

  deinit { checker.end() }

  func check(_ source: String, name: String = "mine.swift") throws -> Verdict {
    checker.check(try SubmissionFile(path: name, source: source, in: course.catalog))
  }

  /// Judges one of the files of an exercise.
  func check(file: String, of id: String) throws -> Verdict {
    try check(try ExerciseText.read("\(course.exercises)/\(id)/\(file)"), name: file)
  }

  /// The course that belongs to the program.
  static var builtIn: Course {
    get throws {
      let installation = try TestSession.configuration().installation
      return Course(lessons: installation.lessons, exercises: installation.exercises)
    }
  }

  /// A course about other things, in which each part of the form is used.
  static let fixture = Result {
    try Course(folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/Course").path)
  }
}

struct Unexpected: Error {
  let verdict: Verdict
  init(_ verdict: Verdict) { self.verdict = verdict }
}

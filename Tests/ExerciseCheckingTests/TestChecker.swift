import ExerciseChecking
import Foundation
import Notebooks

/// A checker on the parts that were built beside these tests.
final class TestChecker {
  let checker: ExerciseChecker

  init(seconds: Int = 12) throws { checker = try ExerciseChecker(try Self.configuration(), seconds: seconds) }

  deinit { checker.end() }

  func check(_ source: String, name: String = "mine.swift") throws -> Verdict {
    checker.check(try SubmissionFile(path: name, source: source))
  }

  static var exercises: String { get throws { try configuration().installation.exercises } }

  static func configuration() throws -> NotebookSession.Configuration {
    let environment = ProcessInfo.processInfo.environment
    let built = Bundle(for: TestChecker.self).bundleURL
    return NotebookSession.Configuration(
      toolchain: try Toolchain.find(path: environment["PATH"] ?? "", override: environment["ATTNLAB_TOOLCHAIN"]),
      installation: try Installation.around(executable: built.appending(path: "attnlab").path),
      temporaryFolder: NSTemporaryDirectory().hasSuffix("/")
        ? String(NSTemporaryDirectory().dropLast()) : NSTemporaryDirectory(),
      cacheFolder: built.appending(path: "test-cache").path,
      environment: environment.map { "\($0)=\($1)" }, width: 80, interrupt: nil)
  }
}

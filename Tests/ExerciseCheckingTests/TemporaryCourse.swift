import ExerciseChecking
import Foundation

/// A copy of the fixture course that a test may change. It goes with the test.
final class TemporaryCourse {
  let folder: URL
  let course: Course

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
    let original = try TestChecker.fixture.get().exercises
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: URL(filePath: original), to: folder.appending(path: "Exercises"))
    course = try Course(folder: folder.path)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ file: String) -> String { "\(course.exercises)/\(file)" }

  func read(_ file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path(file))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path(file)) }
}

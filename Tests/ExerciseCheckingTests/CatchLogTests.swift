import ExerciseChecking
import Foundation
import Testing

/// What is kept of verdicts on a learner's tests.
@Suite("The log of tests") struct CatchLogTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "catches-\(UUID().uuidString)")

  private func entry(_ text: String) throws -> CatchEntry {
    try #require(CatchEntry(text.split(separator: " ").joined(separator: "\t")))
  }

  @Test("has lines that can be read again, and skips those that make no sense")
  func lines() throws {
    let entry = try entry("catch 1790000000 05-scaled-scores 7 10 0 end")
    #expect(entry.caught == 7 && entry.mistakes == 10 && entry.isSound && entry.time == 1_790_000_000)
    #expect(CatchEntry(entry.line) == entry)
    for line in ["catch 1 a 7 10 0", "catch 1 a 11 10 0 end", "check 1 a 7 10 0 end", "catch x a 7 10 0 end"] {
      #expect(CatchEntry(line.split(separator: " ").joined(separator: "\t")) == nil, "\(line)")
    }
  }

  @Test("has the best of tests that refuse nothing right, among the mistakes that there are now")
  func best() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = CatchLog(folder: folder.path)
    #expect(try log.best().isEmpty)
    for line in [
      "catch 1 a 9 9 0 end", "catch 2 a 7 10 0 end", "catch 3 a 10 10 1 end", "catch 4 a 8 10 0 end",
      "catch 5 a 3 10 0 end", "catch 6 b 0 4 0 end",
    ] { try log.append(try entry(line)) }
    let best = try log.best()
    #expect(best["a"]?.caught == 8 && best["b"]?.caught == 0)
  }
}

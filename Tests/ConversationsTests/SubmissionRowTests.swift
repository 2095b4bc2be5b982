import ExerciseChecking
import Foundation
import Reports
import Testing

@testable import Conversations

@Suite("A row of a class") struct SubmissionRowTests {
  @Test("is read again as it was kept, whatever its words, and not from a torn line")
  func lines() throws {
    let row = SubmissionRow(
      Verdict(
        exercise: "05-a", path: "b/05.swift", file: "05.swift",
        finding: .notCompiled([Diagnostic(severity: .error, message: "two\nlines\tand = a tab", line: 3)])))
    #expect(row.message == "line 3: two\nlines\tand = a tab" && row.result == .failed)
    let kept = try #require(SubmissionRow(file: "other.swift", line: row.line))
    #expect(kept.file == "other.swift" && kept.exercise == "05-a" && kept.result == .failed && kept.mistake == nil)
    #expect(kept.message == "line 3: two lines and = a tab")
    #expect(!row.line.contains("\n"))
    for length in 0..<row.line.count { #expect(SubmissionRow(file: "b", line: String(row.line.prefix(length))) == nil) }
  }

  @Test("says whose fault it is that a file isn't judged")
  func results() {
    func result(_ finding: Verdict.Finding) -> SubmissionResult {
      SubmissionResult(Verdict(exercise: "05-a", path: "a", file: "a", finding: finding))
    }
    #expect(result(.compilerOutOfTime) == .failed)
    #expect(result(.interrupted) == .unjudged)
    #expect(result(.trouble(.exercise(ExerciseProblem(path: "p", line: 1, fault: .noTitle)))) == .unjudged)
    #expect(result(.trouble(.notLoaded(reason: "no room"))) == .trouble)
  }

  @Test("is made for each Swift file in a folder, in the order of the names, links and hidden files apart")
  func search() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "search-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["b/05.swift", "a/deep/05.swift", "a/04.swift", ".git/05.swift", "a/notes.md", "a/05.swift.1.bak"] {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data().write(to: file)
    }
    // A folder that holds itself.
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/loop", withDestinationPath: "..")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/a/z.swift", withDestinationPath: "/etc/passwd")
    let search = SubmissionSearch([folder.path + "/", folder.path + "/b/05.swift", "absent.swift"])
    #expect(
      search.files.map { $0.replacing(folder.path, with: "") } == [
        "/a/04.swift", "/a/deep/05.swift", "/a/z.swift", "/b/05.swift", "absent.swift",
      ])
    #expect(search.links == [folder.path + "/a/z.swift"] && search.others == 3)
  }
}

import Glibc
import System
import Testing

@testable import LineEditing

@Suite struct HistoryFileTests {
  @Test(arguments: [
    "let x = 1", "func f() {\n\treturn 1\n}", #"let s = "a\nb\\n\r""#, "日本語 👩‍👩‍👧 é e\u{301}", "a\r\nb", "\\", "\\n",
    "\n\n", "_HiStOrY_V2_", " leading and trailing ",
  ])
  func `an entry comes back as it was`(entry: String) throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", limit: 10)
    try file.append("before")
    try file.append(entry)
    try file.append("after")
    #expect(try file.load().map { Array($0.utf8) } == ["before", entry, "after"].map { Array($0.utf8) })
  }

  @Test func `the folder is made, and the file is for its owner alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/state/attnlab/history"
    let file = HistoryFile(path: path, limit: 10)
    #expect(try file.load() == [])
    try file.append("x")
    #expect(try file.load() == ["x"])
    var status = stat()
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o600)
  }

  @Test func `a torn last line costs that entry and no other`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    let file = HistoryFile(path: path, limit: 10)
    try folder.write("one\ntwo\nthr", to: path)
    #expect(try file.load() == ["one", "two"])
    try file.append("four")
    #expect(try file.load().suffix(1) == ["four"])
    #expect(try file.load().prefix(2) == ["one", "two"])
  }

  @Test func `bytes that are no UTF-8 cost their entry alone`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/history"
    try folder.write([0x61, 0x0a, 0xff, 0x0a, 0x62, 0x0a], to: path)
    #expect(try HistoryFile(path: path, limit: 10).load() == ["a", "b"])
  }

  @Test func `sessions at once lose nothing`() async throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", limit: 1000)
    await withTaskGroup { group in
      for session in 0..<8 {
        group.addTask {
          for entry in 0..<50 { try? file.append("session \(session)\nentry \(entry)") }
        }
      }
    }
    let entries = try file.load()
    #expect(entries.count == 400 && Set(entries).count == 400)
    for session in 0..<8 {
      #expect(entries.filter { $0.hasPrefix("session \(session)\n") }.count == 50)
    }
  }

  @Test func `a long file is shortened to the newest, also while others write`() async throws {
    let folder = try TemporaryFolder()
    let file = HistoryFile(path: folder.path + "/history", limit: 10)
    for entry in 0..<21 { try file.append("\(entry)") }
    #expect(try file.load() == (11..<21).map(String.init))
    #expect(try HistoryFile(path: file.path, limit: 100).load().count == 10)
    await withTaskGroup { group in
      for session in 0..<4 {
        group.addTask {
          for entry in 0..<25 {
            try? file.append("\(session)/\(entry)")
            _ = try? file.load()
          }
        }
      }
    }
    let last = try file.load()
    #expect(last.count == 10)
    #expect(last.contains { $0.hasSuffix("/24") })
  }

  @Test func `what can't be written says why`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: folder.path + "/file")
    let path = folder.path + "/file/history"
    #expect(throws: FileError(path: path, code: ENOTDIR, action: .written)) {
      try HistoryFile(path: path, limit: 10).append("x")
    }
  }
}

@Suite struct CellHistoryTests {
  @Test func `going back and forth returns to the line being typed`() {
    var history = CellHistory(entries: ["a", "b"], limit: 10)
    #expect(history.previous(from: "draft") == "b")
    #expect(history.previous(from: "b") == "a")
    #expect(history.previous(from: "a") == nil)
    #expect(history.next(from: "a") == "b")
    #expect(history.next(from: "b") == "draft")
    #expect(history.next(from: "draft") == nil)
  }

  @Test func `an edit of a recalled cell is kept until a cell is read`() {
    var history = CellHistory(entries: ["a", "b"], limit: 10)
    #expect(history.previous(from: "") == "b")
    #expect(history.previous(from: "b, edited") == "a")
    #expect(history.next(from: "a") == "b, edited")
    _ = history.add("c")
    #expect(history.previous(from: "") == "c")
    #expect(history.previous(from: "c") == "b")
  }

  @Test func `a prefix passes over what doesn't start with it`() {
    var history = CellHistory(entries: ["let x", "f()", "let y", "let y"], limit: 10)
    #expect(history.previous(from: "let", prefix: "let") == "let y")
    #expect(history.previous(from: "let y", prefix: "let") == "let x")
    #expect(history.previous(from: "let x", prefix: "let") == nil)
    #expect(history.next(from: "let x", prefix: "let") == "let y")
  }

  @Test func `blank cells and repetitions are not added`() {
    var history = CellHistory(limit: 2)
    let added = ["a", "a", " \t", "b", "c"].map { history.add($0) }
    #expect(added == [true, false, false, true, true])
    #expect(history.entries == ["b", "c"])
  }

  @Test func `an offered text is found first, and stays where it was offered`() {
    var history = CellHistory(entries: ["a"], limit: 10)
    history.offer("cell\nof a lesson")
    #expect(history.previous(from: "") == "cell\nof a lesson")
    #expect(history.previous(from: "cell\nof a lesson") == "a")
    _ = history.add("b")
    #expect(history.previous(from: "") == "b")
    #expect(history.previous(from: "b") == "cell\nof a lesson")
    #expect(history.previous(from: "cell\nof a lesson") == "a")
  }

  @Test func `an offered text that is entered is there once`() {
    var history = CellHistory(entries: ["a"], limit: 10)
    history.offer("b")
    _ = history.add("b")
    #expect(history.entries == ["a", "b"])
  }

  @Test func `a search finds literal text, the newest first`() {
    let history = CellHistory(entries: ["scores[0]", "x", "f(scores[1], scores[2])"], limit: 10)
    #expect(history.search("scores[", from: 2)! == (2, 13))
    #expect(history.search("scores[", from: 1)! == (0, 0))
    #expect(history.search(".*", from: 2) == nil)
  }
}

import System
import Testing

@Suite("An append-only log") struct AppendOnlyLogTests {
  private let folder: String
  private var log: AppendOnlyLog { AppendOnlyLog(path: "\(folder)/below/log") }

  init() throws { folder = try Folder.makeTemporary(in: "/tmp", prefix: "log-") }

  @Test("gives back its lines, and none if it is absent")
  func lines() throws {
    defer { Folder.removeTree(folder) }
    #expect(try log.lines() == [])
    for line in ["one", "zwei ü", "3"] { try log.append(line) }
    #expect(try log.lines() == ["one", "zwei ü", "3"])
  }

  @Test("loses only its last line wherever it is torn, and goes on")
  func torn() throws {
    defer { Folder.removeTree(folder) }
    try log.append("first")
    try log.append("second")
    let whole = try TextFile.read(log.path)
    for length in 0..<whole.count {
      try TextFile.write(bytes: Array(whole.prefix(length)), to: log.path)
      try log.append("next")
      let lines = try log.lines()
      #expect(lines.last == "next", "\(length) bytes")
      #expect(lines.first == (length < 1 ? "next" : length < 6 ? String("first".prefix(length)) : "first"))
    }
  }

  @Test("keeps each line of several writers whole, also while it is shortened")
  func writers() async throws {
    defer { Folder.removeTree(folder) }
    let log = log
    await withTaskGroup { group in
      for writer in 0..<8 {
        group.addTask {
          for line in 0..<50 { try? log.append("\(writer) \(line) end") }
        }
      }
    }
    #expect(Set(try log.lines()).count == 400)
    try log.keepNewest(10)
    let lines = try log.lines()
    #expect(lines.count == 10 && lines.allSatisfy { $0.hasSuffix(" end") })
  }
}

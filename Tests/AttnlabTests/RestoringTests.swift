import Foundation
import Glibc
import Testing

@Suite("What was compiled once") struct RestoringTests {
  /// A lesson whose third cell waits until a file is there.
  private static func lesson(waitingFor file: String) -> String {
    let cells = [
      "import Glibc", "let path = \"\(file)\"", "while access(path, 0) != 0 { usleep(1000) }", "let four = 2 + 2",
    ]
    return "# A lesson that waits\n" + cells.map { "\n```swift\n\($0)\n```\n" }.joined() + "\nThe end is near.\n"
      + "\n```swift\nfour + 1\n```\n"
  }

  @Test("is run again when a lesson is opened, which is shown as long as it takes, and not a moment longer")
  func progress() throws {
    let attnlab = try Attnlab()
    let file = attnlab.home.appending(path: "go").path
    let lesson = try attnlab.write(Self.lesson(waitingFor: file), to: "08-waits.md")
    try attnlab.write("", to: "go")
    try attnlab.start("lesson", lesson)
    for next in ["let path", "while access", "let four", "four + 1"] {
      try attnlab.type("\r", at: "lesson 8>")
      try attnlab.expect(sourceLocation: #_sourceLocation, next) { $0.lines.contains { $0.hasPrefix("  " + next) } }
    }
    try attnlab.expect(row: "The end is near.")
    attnlab.kill()
    try FileManager.default.removeItem(atPath: file)
    try attnlab.start("lesson", lesson)
    try attnlab.expect(row: "Restoring 4 cells … 2 done.")
    try attnlab.write("", to: "go")
    try attnlab.type("\r", at: "lesson 8>")
    try attnlab.expect(row: "5")
    let rows = try #require(attnlab.terminal).screen.lines
    #expect(!rows.contains { $0.contains("Restoring") })
  }

  @Test("is whole however often attnlab is killed while it compiles")
  func killed() throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: "killed-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cache) }
    let attnlab = try Attnlab(["XDG_CACHE_HOME": cache.path])
    let cells = (0..<6).map { "func f\($0)(_ n: Int) -> Int { \($0 == 0 ? "n" : "f\($0 - 1)(n)") + 1 }" }
    let script = try attnlab.write((cells + ["print(f5(36))"]).joined(separator: "\n"), to: "a.swift")
    for milliseconds in stride(from: 0, to: 900, by: 100) {
      let process = Process()
      process.executableURL = URL(filePath: Attnlab.path)
      process.arguments = ["run", script]
      process.environment = attnlab.environment
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(milliseconds) * 1000)
      Glibc.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    #expect(try attnlab.run("run", script).output == "42\n")
    #expect(try attnlab.run("run", script).output == "42\n")
  }
}

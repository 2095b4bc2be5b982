import Foundation
import Glibc
import Testing

/// No process outlives the front end, however it ends.
@Suite("What is left of attnlab") struct LeftoverTests {
  /// All processes that descend from one.
  static func family(of process: Int32) -> Set<Int32> {
    let path = "/proc/\(process)/task/\(process)/children"
    let children = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return children.split(separator: " ").compactMap { Int32($0) }.map { family(of: $0).union([$0]) }
      .reduce([]) { $0.union($1) }
  }

  /// All of them but the tools that wait for the next cell.
  private static func states(in family: Set<Int32>) -> Set<Int32> {
    family.filter { process in
      let words = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      return !["swift-frontend", "ld.lld"].contains { words.contains("/bin/\($0)") }
    }
  }

  /// Whether a process is there and not only waiting to be reaped.
  private static func isAlive(_ process: Int32) -> Bool {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return false }
    return text.split(separator: ")").last?.split(separator: " ").first != "Z"
  }

  static func waitUntilGone(_ processes: Set<Int32>) -> Set<Int32> {
    for _ in 0..<2000 where processes.contains(where: isAlive) { usleep(5000) }
    return processes.filter(isAlive)
  }

  @Test(
    "all states, a cell that runs and what it has started end with a front end that is killed",
    arguments: ["while true {}", "_ = posix_spawn(&p, \"/bin/sleep\", nil, nil, &a, environ); while true {}"])
  func killed(last: String) throws {
    let attnlab = try Attnlab()
    try attnlab.start()
    try attnlab.type("import Glibc; var p: pid_t = 0\r", at: "1>")
    try attnlab.type("var a: [UnsafeMutablePointer<CChar>?] = [strdup(\"sleep\"), strdup(\"1000\"), nil]\r", at: "2>")
    try attnlab.type("fflush(stdout); print(\"here\"); \(last)\r", at: "3>")
    try attnlab.expect(row: "here")
    usleep(200_000)
    let process = try #require(attnlab.terminal?.process)
    let family = Self.family(of: process)
    // The start, two states, the cell and what it has started.
    #expect(Self.states(in: family).count == (last.contains("spawn") ? 5 : 4))
    Glibc.kill(process, SIGKILL)
    #expect(Self.waitUntilGone(family) == [])
  }

  @Test("all states end with a front end that leaves, and so does its folder")
  func left() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "leftover-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let attnlab = try Attnlab(["TMPDIR": folder.path])
    try attnlab.start()
    try attnlab.type("var n = 1\r", at: "1>")
    try attnlab.type("n += 1\r", at: "2>")
    try attnlab.type(":undo\r", at: "3>")
    try attnlab.type("n += 5\r", at: "3>")
    let process = try #require(attnlab.terminal?.process)
    try attnlab.expect(cursorLine: "4>")
    let family = Self.family(of: process)
    #expect(Self.states(in: family).count == 3)
    attnlab.type(":quit\r")
    #expect(Self.waitUntilGone(family.union([process])) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}

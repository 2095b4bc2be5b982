import Foundation
import Glibc
import TerminalDriving
import Testing

/// Ctrl-C ends a check whatever it is at, with a word, and leaves nothing.
@Suite("An interrupted check") struct InterruptedCheckTests {
  private let attnlab: Attnlab
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "interrupted-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    attnlab = try Attnlab(["TMPDIR": folder.path])
  }

  private static let head = "// attnlab exercise 01-soft-lookup\nimport Tensors\n"
  private static let function = "func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor"

  /// What is to be interrupted: the file, and how the name of a file ends that is there once it has got so far.
  static let moments: [(name: String, source: String, sign: String)] = [
    (
      "the compiler",
      "let z: [(Int, [Int])] = [" + (0..<20_000).map { "(\($0), [\($0), 1])" }.joined(separator: ",")
        + "]\n\(function) { values[0] }", "attnlab-submission.swift"
    ),
    ("a run", "\(function) { while true {} }", "inputs"),
    ("a run that sleeps", "import Glibc\n\(function) { sleep(100); return values[0] }", "inputs"),
  ]

  @Test("ends with a word, whatever it is at, and leaves no process and no folder", arguments: moments.indices)
  func moment(_ index: Int) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (name, source, sign) = Self.moments[index]
    let file = try attnlab.write(Self.head + source + "\n", to: "mine.swift")
    try attnlab.start("check", file)
    let process = try #require(attnlab.terminal?.process)
    var came = false
    for _ in 0..<4_000 where !came {
      let found = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
      came = found.contains { $0.hasSuffix(sign) }
      usleep(5_000)
    }
    try #require(came, "\(name) did not begin")
    let family = LeftoverTests.family(of: process)
    attnlab.type("\u{3}")
    try attnlab.expect(sourceLocation: #_sourceLocation, "the word") { screen in
      screen.lines.contains { $0.contains("interrupted") }
    }
    #expect(try attnlab.end() == 2)
    #expect(LeftoverTests.waitUntilGone(family.union([process])) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }
}

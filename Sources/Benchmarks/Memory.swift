import System
import TerminalDriving

/// The memory that a long session takes.
struct Memory {
  private let attnlab: AttnlabUnderTest
  private static let cells = 200

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  /// Measures the front end, its worker, every state and the tools that wait together; shared memory counts once.
  func line() throws -> Line {
    let program = try attnlab.start()
    for number in 1...Self.cells {
      try attnlab.awaitPrompt(program) { $0 == "\(number)>" }
      program.type("let t\(number) = Tensor.normal([8, 8], seed: \(number))\r")
    }
    try attnlab.awaitPrompt(program) { $0 == "\(Self.cells + 1)>" }
    let bytes = family(of: program.process).map(sharedOut).reduce(0, +)
    return Line(
      what: "a session of \(Self.cells) cells, all states together", value: Double(bytes) / Double(1 << 20),
      target: 300, unit: "MiB")
  }

  /// Returns a process and all its descendants.
  private func family(of process: Int32) -> [Int32] {
    // Each thread has those that it has started.
    let threads = Folder.entries(of: "/proc/\(process)/task")
    let children = threads.flatMap { thread in
      text("/proc/\(process)/task/\(thread)/children").split(separator: " ").compactMap { Int32($0) }
    }
    return [process] + children.flatMap(family)
  }

  /// Returns a process's memory in bytes, each page divided by the number of processes that share it.
  private func sharedOut(_ process: Int32) -> Int {
    let line = text("/proc/\(process)/smaps_rollup").split(separator: "\n").first { $0.hasPrefix("Pss:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
  }

  private func text(_ path: String) -> String { TextFile.contents(of: path) ?? "" }
}

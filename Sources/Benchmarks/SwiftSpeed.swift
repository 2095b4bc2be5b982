import System
import TerminalDriving

/// The speed of a learner's own Swift, beside the same Swift compiled by `swiftc`, and CPython.
struct SwiftSpeed {
  private let attnlab: AttnlabUnderTest
  private static let rounds = 7

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  private static let fibonacci = "func fib(_ n: Int) -> Int { n < 2 ? n : fib(n - 1) + fib(n - 2) }"
  private static let map = "let doubled = (0..<10_000_000).map { Double($0) * 2 }"
  private static let loop = "var sum = 0.0; for i in 0..<30_000_000 { sum += Double(i % 7) * 0.5 }"

  /// Returns the rows, each a ratio of medians that were measured alternately.
  func lines() throws -> [Line] {
    let plainFibonacci = try program(Self.fibonacci, "print(fib(30))", "-Onone")
    let plainMap = try program("", Self.map, "-Onone")
    let fastLoop = try program("", Self.loop, "-O")
    var (cells, plain, python): ([[Double]], [[Double]], [Double]) = ([[], [], []], [[], [], []], [])
    for _ in 0..<Self.rounds {
      for (index, time) in try cellTimes().enumerated() { cells[index].append(time) }
      for (index, path) in [plainFibonacci, plainMap, fastLoop].enumerated() { plain[index].append(try time(of: path)) }
      if let time = try pythonTime() { python.append(time) }
    }
    func line(_ what: String, _ index: Int, _ others: [Double], _ target: Double) -> Line {
      Line(what: what, value: median(cells[index]) / median(others), target: target, unit: "×")
    }
    let ofEarlier = "fib(30) of an earlier cell, half a second later"
    return [line("\(ofEarlier), to swiftc -Onone", 0, plain[0], 5)]
      + (python.isEmpty ? [] : [line("\(ofEarlier), to CPython", 0, python, 1)])
      + [
        line("ten million numbers mapped, to swiftc -Onone", 1, plain[1], 1),
        line("thirty million turns by :fast, to swiftc -O", 2, plain[2], 1.3),
      ]
  }

  // MARK: - In the notebook

  /// Returns the times of the three cells, in milliseconds.
  private func cellTimes() throws -> [Double] {
    let program = try attnlab.start()
    func enter(_ cell: String, _ number: Int) throws {
      try attnlab.awaitPrompt(program) { $0 == "\(number)>" }
      program.type(cell + "\r")
    }
    func time(_ number: Int) throws -> Double {
      try enter(":time", number)
      // The next prompt looks the same, so this waits for the answer.
      let came = program.wait(seconds: 60) { $0.cursorLine == "\(number)>" && ranIn($0) != nil }
      guard came, let time = ranIn(program.screen) else { throw Trouble(description: ":time shows no time") }
      program.type("\u{c}")
      return time
    }
    try enter(Self.fibonacci, 1)
    try attnlab.awaitPrompt(program) { $0 == "2>" }
    CurrentProcess.sleep(milliseconds: 500)
    program.type("fib(30)\r")
    let first = try time(3)
    try enter(Self.map, 3)
    let second = try time(4)
    try enter(":fast \(Self.loop)", 4)
    return [first, second, try time(5)]
  }

  /// Returns the newest time on the screen, in milliseconds.
  private func ranIn(_ screen: EmulatedScreen) -> Double? {
    guard let line = screen.lines.last(where: { $0.contains(", ran in ") }) else { return nil }
    let words = line.split(separator: " ").suffix(2)
    guard let number = words.first.flatMap({ Double($0) }), let unit = words.last else { return nil }
    return number * (unit == "s" ? 1000 : unit == "ms" ? 1 : 0.001)
  }

  // MARK: - Elsewhere

  /// Compiles a program that reports how many milliseconds its body takes. Returns its path.
  private func program(_ declarations: String, _ body: String, _ level: String) throws -> String {
    let path = "\(attnlab.home)/\(level.dropFirst())-\(body.count)"
    let source = """
      \(declarations)
      let began = ContinuousClock.now
      \(body)
      print("took", (ContinuousClock.now - began) / .microseconds(1))
      """
    try TextFile.write(source + "\n", to: "\(path).swift")
    let compiler = try DrivenProgram(
      "/usr/bin/env", ["swiftc", level, "\(path).swift", "-o", path], environment: attnlab.environment, rows: 24)
    guard compiler.wait(seconds: 120) == 0 else { throw Trouble(description: "swiftc does not compile \(path).swift") }
    return path
  }

  private func time(of path: String, _ arguments: [String] = []) throws -> Double {
    let program = try DrivenProgram(path, arguments, environment: attnlab.environment, rows: 24)
    guard program.wait(seconds: 60) == 0,
      let line = program.screen.lines.last(where: { $0.hasPrefix("took ") }), let time = Double(line.dropFirst(5))
    else { throw Trouble(description: "\(path) prints no time") }
    return time / 1000
  }

  /// Returns the time CPython takes for the Fibonacci numbers; nil if there is no CPython.
  private func pythonTime() throws -> Double? {
    let script = """
      import time
      def fib(n): return n if n < 2 else fib(n - 1) + fib(n - 2)
      began = time.perf_counter()
      fib(30)
      print("took", (time.perf_counter() - began) * 1e6)
      """
    return try? time(of: "/usr/bin/env", ["python3", "-c", script])
  }
}

import System
import TerminalDriving

/// The time from Enter to a cell's value when a person types, beside the time that `swift` takes for a file with that line.
///
/// Cells and files take turns, so that both meet the same machine, and no line is like one before.
struct TypedCells {
  private let attnlab: AttnlabUnderTest
  private static let rounds = 15
  /// The milliseconds between two keys, which is fast, and those before Enter.
  private static let betweenKeys = 50, beforeEnter = 60
  /// How far the session has come where it is measured again.
  private static let far = 100

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  /// Measures new cells with a pause before Enter and without one, early in a session and late.
  func lines() throws -> [Line] {
    let program = try attnlab.start()
    try attnlab.awaitPrompt(program) { $0 == "1>" }
    CurrentProcess.sleep(milliseconds: 500)
    var number = 1
    func enter(_ line: String, pauses: Bool) throws -> Double {
      if pauses {
        for key in line {
          program.type(String(key))
          CurrentProcess.sleep(milliseconds: Self.betweenKeys)
        }
        CurrentProcess.sleep(milliseconds: Self.beforeEnter - Self.betweenKeys)
      } else {
        program.type(line)
      }
      number += 1
      return try milliseconds {
        program.type("\r")
        try attnlab.awaitPrompt(program) { $0 == "\(number)>" }
      }
    }
    func measured() throws -> (paused: [Double], plain: [Double], swift: [Double]) {
      var (paused, plain, swift): ([Double], [Double], [Double]) = ([], [], [])
      for _ in 0..<Self.rounds {
        paused.append(try enter(line(number), pauses: true))
        // What a person does who reads the value.
        CurrentProcess.sleep(milliseconds: 300)
        plain.append(try enter(line(number), pauses: false))
        CurrentProcess.sleep(milliseconds: 300)
        swift.append(try self.swift(line(number)))
      }
      return (paused, plain, swift)
    }
    let early = try measured()
    while number < Self.far { _ = try enter(line(number), pauses: false) }
    CurrentProcess.sleep(milliseconds: 500)
    let late = try measured()
    let script = median(early.swift)
    func share(_ times: [Double], of usual: [Double]) -> Double { median(times) / median(usual) }
    let what = "Enter to value"
    return [
      Line(what: "swift with a file of one line", value: script, target: nil, unit: "ms"),
      Line(
        what: "\(what), \(Self.beforeEnter) ms after the last key, to swift", value: median(early.paused) / script,
        target: 0.1, unit: "×"),
      Line(what: "\(what), without a pause, to swift", value: median(early.plain) / script, target: 0.5, unit: "×"),
      Line(
        what: "\(what), after a pause, at cell \(Self.far), to cell 1",
        value: share(late.paused, of: late.swift) / share(early.paused, of: early.swift), target: 1.1, unit: "×"),
      Line(
        what: "\(what), without a pause, at cell \(Self.far), to cell 1",
        value: share(late.plain, of: late.swift) / share(early.plain, of: early.swift), target: 1.1, unit: "×"),
    ]
  }

  /// Measures cells that another session has compiled.
  func found() throws -> Line {
    let cells = (1...Self.rounds).map(line)
    func times() throws -> [Double] {
      let program = try attnlab.start()
      try attnlab.awaitPrompt(program) { $0 == "1>" }
      CurrentProcess.sleep(milliseconds: 500)
      return try cells.enumerated().map { index, cell in
        program.type(cell)
        return try milliseconds {
          program.type("\r")
          try attnlab.awaitPrompt(program) { $0 == "\(index + 2)>" }
        }
      }
    }
    _ = try times()
    return Line(what: "Enter to value, a cell found on disk", value: median(try times()), target: 5, unit: "ms")
  }

  private func line(_ number: Int) -> String { "let t\(number) = \(number) + \(Int.random(in: 10_000...99_999))" }

  private func swift(_ line: String) throws -> Double {
    let script = "\(attnlab.home)/line.swift"
    try TextFile.write(line + "\n", to: script)
    return try milliseconds {
      let program = try DrivenProgram("/usr/bin/env", ["swift", script], environment: attnlab.environment, rows: 24)
      guard program.wait(seconds: 30) == 0 else { throw Trouble(description: "swift does not run \(script)") }
    }
  }
}

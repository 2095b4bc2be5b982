import System
import TerminalDriving

/// The time that a verdict takes, by itself and beside a script of one line.
struct Checking {
  private let attnlab: AttnlabUnderTest

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  private static let exercise = "08-padding-mask"

  /// Measures the whole of `attnlab check`, for the solution of an exercise.
  ///
  /// The script and the check take turns, so that both meet the same machine. What the reference gives is kept from
  /// the first check on, as it is for a learner.
  func lines() throws -> [Line] {
    let solution = "\(attnlab.checkout)/Exercises/\(Self.exercise)/solution.swift"
    let script = "\(attnlab.home)/one-line.swift"
    try TextFile.write("print(1)\n", to: script)
    var cases = 0
    var (checks, scripts): ([Double], [Double]) = ([], [])
    for _ in 0..<11 {
      checks.append(
        try milliseconds {
          let program = try attnlab.start("check", solution, rows: 200)
          var verdict: String?
          let came = program.wait(seconds: 30) { screen in
            verdict = screen.lines.first { $0.contains(": all ") && $0.contains(" cases pass") }
            return verdict != nil
          }
          guard came else { throw Trouble(description: "\(solution) does not pass") }
          cases = verdict?.split(separator: " ").compactMap { Int($0) }.first ?? 0
          // Then it asks why.
          program.type("\r")
        })
      scripts.append(
        try milliseconds {
          let program = try DrivenProgram(
            "/usr/bin/env", ["swift", script], environment: attnlab.environment, rows: 24)
          guard program.wait(seconds: 30) == 0 else { throw Trouble(description: "swift does not run \(script)") }
        })
    }
    let what = "check of an exercise with \(cases) cases"
    return [
      Line(what: what, value: median(checks), target: 500, unit: "ms"),
      Line(what: "\(what), to swift with one print", value: median(checks) / median(scripts), target: 1.5, unit: "×"),
    ]
  }
}

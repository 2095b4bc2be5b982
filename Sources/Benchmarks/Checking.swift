import TerminalDriving

/// The time that a verdict takes.
struct Checking {
  private let attnlab: AttnlabUnderTest

  init(_ attnlab: AttnlabUnderTest) { self.attnlab = attnlab }

  /// Measures the whole of `attnlab check`, for the solution of an exercise.
  func line() throws -> Line {
    let exercise = "08-padding-mask"
    let checkout = attnlab.path.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" }
    let solution = "\(checkout)/Exercises/\(exercise)/solution.swift"
    var cases = 0
    let times = try (0..<11).map { _ in
      try milliseconds {
        let program = try attnlab.start("check", solution)
        guard program.wait(seconds: 30) == 0 else { throw Trouble(description: "\(solution) does not pass") }
        let verdict = program.screen.lines.first { $0.contains("all ") && $0.hasSuffix("cases pass") }
        cases = verdict?.split(separator: " ").compactMap { Int($0) }.last ?? 0
      }
    }
    return Line(what: "check of an exercise with \(cases) cases", value: median(times), target: 500, unit: "ms")
  }
}

import System
import TerminalDriving

/// The time that a person waits at the prompt of IPython, with an array of NumPy's for a tensor.
struct IPython {
  private let attnlab: AttnlabUnderTest
  private let program: String
  private let home: String

  /// - Returns: nil if there is no IPython.
  init?(_ peers: PeerEnvironment, _ attnlab: AttnlabUnderTest) {
    self.attnlab = attnlab
    program = peers.ipython
    home = "\(attnlab.home)/ipython"
    guard FilePath.isExecutable(program) else { return nil }
  }

  /// Measures from Enter to the prompt after the value of a new line.
  func line() throws -> Line {
    var environment = attnlab.environment
    environment["IPYTHONDIR"] = home
    let program = try DrivenProgram(program, ["--no-banner", "--no-confirm-exit"], environment: environment, rows: 24)
    func awaitPrompt(_ number: Int) throws {
      let came = program.wait(seconds: 60) { screen in
        screen.cursorLine == "In [\(number)]:" && screen.column == "In [\(number)]: ".count
      }
      guard came else {
        throw Trouble(description: "no prompt of IPython:\n\(program.screen.lines.suffix(8).joined(separator: "\n"))")
      }
    }
    try awaitPrompt(1)
    program.type("import numpy as np\r")
    let times = try (2...22).map { number in
      try awaitPrompt(number)
      program.type("t\(number) = np.array([[1, 2], [3, \(number)]]); t\(number)")
      CurrentProcess.sleep(milliseconds: 300)
      return try milliseconds {
        program.type("\r")
        try awaitPrompt(number + 1)
      }
    }
    return Line(what: "Enter to value in IPython, a new one-line cell", value: median(times), target: nil, unit: "ms")
  }
}

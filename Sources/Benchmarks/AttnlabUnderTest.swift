import System
import TerminalDriving

/// The `attnlab` that was built beside this program, with its own home.
struct AttnlabUnderTest {
  /// The executable.
  let path: String
  /// The folder used as the home.
  let home: String
  let environment: [String: String]
  /// The folder of this package, in which both were built.
  var checkout: String { path.split(separator: "/").dropLast(4).reduce("") { "\($0)/\($1)" } }

  init() throws {
    guard let own = CurrentProcess.executable else { throw Trouble(description: "this program has no path") }
    path = Folder.of(own) + "/attnlab"
    guard FilePath.isExecutable(path) else { throw Trouble(description: "\(path) is missing: swift build -c release") }
    home = try Folder.makeTemporary(in: "/tmp", prefix: "attnlab-bench-")
    var variables: [String: String] = [
      "HOME": home, "XDG_STATE_HOME": "\(home)/state", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    for name in ["PATH", "ATTNLAB_TOOLCHAIN", "TMPDIR"] {
      if let value = CurrentProcess.environment[name] { variables[name] = value }
    }
    environment = variables
  }

  /// Starts it at a terminal.
  func start(_ arguments: String..., rows: Int = 24) throws -> DrivenProgram {
    try DrivenProgram(path, arguments, environment: environment, rows: rows)
  }

  /// Waits until the cursor is after a prompt that `isPrompt` recognises.
  func awaitPrompt(_ program: DrivenProgram, _ isPrompt: (String) -> Bool) throws {
    let came = program.wait(seconds: 30) { screen in
      isPrompt(screen.cursorLine) && screen.column == screen.cursorLine.count + 1
    }
    guard came else {
      throw Trouble(description: "no prompt came:\n\(program.screen.lines.suffix(8).joined(separator: "\n"))")
    }
  }

  func removeHome() { Folder.removeTree(home) }
}

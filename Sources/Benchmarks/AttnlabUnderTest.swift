import TerminalDriving

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The `attnlab` that was built beside this program, with its own home.
struct AttnlabUnderTest {
  /// The executable.
  let path: String
  /// The folder used as the home.
  let home: String
  let environment: [String: String]

  init() throws {
    guard let own = realpath("/proc/self/exe", nil) else { throw Trouble(description: "this program has no path") }
    defer { free(own) }
    path = String(cString: own).split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/attnlab"
    guard access(path, X_OK) == 0 else { throw Trouble(description: "\(path) is missing: swift build -c release") }
    var template = Array("/tmp/attnlab-bench-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble(description: "no folder in /tmp") }
    home = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    var variables: [String: String] = [
      "HOME": home, "XDG_STATE_HOME": "\(home)/state", "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
    ]
    for name in ["PATH", "ATTNLAB_TOOLCHAIN", "TMPDIR"] {
      if let value = getenv(name) { variables[name] = String(cString: value) }
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

  func removeHome() {
    var process: pid_t = 0
    let command = ["rm", "-rf", home]
    var words: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    if posix_spawnp(&process, "rm", nil, nil, &words, environ) == 0 { waitpid(process, nil, 0) }
  }
}

import Foundation
import TerminalDriving
import Testing

/// The real binary, with a home of its own.
final class Attnlab {
  private final class Marker {}
  /// The folder that stands for the learner's home.
  let home: URL
  private(set) var environment: [String: String]
  private(set) var terminal: DrivenProgram?

  /// The binary that was built beside these tests.
  static var path: String {
    Bundle(for: Marker.self).bundleURL.appending(path: "attnlab").path
  }

  init(_ variables: [String: String] = [:]) throws {
    home = FileManager.default.temporaryDirectory.appending(path: "attnlab-home-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    environment = ProcessInfo.processInfo.environment
    for name in ["COLORTERM", "NO_COLOR", "EDITRC", "XDG_STATE_HOME", "COLUMNS"] { environment[name] = nil }
    environment["HOME"] = home.path
    environment["XDG_STATE_HOME"] = home.appending(path: "state").path
    environment["XDG_CACHE_HOME"] = Bundle(for: Marker.self).bundleURL.appending(path: "test-cache").path
    environment["TERM"] = "xterm-256color"
    environment["LC_ALL"] = "C.UTF-8"
    environment.merge(variables) { $1 }
  }

  deinit { try? FileManager.default.removeItem(at: home) }

  /// The version that the program says it has.
  var version: String { get throws { try run("--version").output.filter { !$0.isNewline } } }

  // MARK: - At a terminal

  /// Starts it at a terminal of 80 × 24, in place of the one that may be running.
  func start(_ arguments: String..., columns: Int = 80, rows: Int = 24) throws {
    try start(arguments, columns: columns, rows: rows)
  }

  /// Starts it at a terminal of some size, in place of the one that may be running.
  func start(_ arguments: [String], columns: Int, rows: Int) throws {
    terminal = try DrivenProgram(Self.path, arguments, environment: environment, columns: columns, rows: rows)
  }

  /// Starts it in a folder, at a terminal of 80 × 24.
  func start(in folder: URL, _ arguments: String...) throws {
    terminal = try DrivenProgram(
      "/bin/sh", ["-c", "cd \"$0\" && exec \"$@\"", folder.path, Self.path] + arguments, environment: environment)
  }

  /// Kills it, as a power failure would.
  func kill() {
    terminal = nil
  }

  /// Waits for the prompt, and types.
  func type(_ keys: String, at prompt: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation, "the prompt \(prompt)") { screen in
      screen.lines.indices.contains(screen.row) && screen.lines[screen.row] == prompt
        && screen.column == prompt.count + 1
    }
    terminal?.type(keys)
  }

  /// Types more, without waiting.
  func type(_ keys: String) { terminal?.type(keys) }

  /// Waits until a row of the screen is this.
  func expect(row: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation, row) { $0.lines.contains(row) }
  }

  /// Waits until the row with the cursor is this.
  func expect(cursorLine row: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation, "the cursor in “\(row)”") { $0.cursorLine == row }
  }

  /// Waits until a condition holds of the row with the cursor.
  func expect(
    cursorLine condition: (String) -> Bool, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try expect(sourceLocation: sourceLocation, "the cursor's row") { condition($0.cursorLine) }
  }

  /// Waits until the cursor is in this column, counted from 0.
  func expect(column: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation, "the cursor in column \(column)") { $0.column == column }
  }

  /// Waits until the screen's last rows are these.
  func expect(last rows: String..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(sourceLocation: sourceLocation, "\(rows)") { $0.lines.suffix(rows.count) == rows }
  }

  /// Waits until a condition holds of the screen.
  func expect(
    sourceLocation: SourceLocation, _ what: String, _ condition: (EmulatedScreen) -> Bool
  ) throws {
    let terminal = try #require(terminal)
    let came = terminal.wait(until: condition)
    try #require(
      came, "\(what) did not come; the screen:\n\(terminal.screen.lines.joined(separator: "\n"))",
      sourceLocation: sourceLocation)
  }

  /// Waits for its end. Answers with its exit status.
  func end() throws -> Int32? { try #require(terminal).wait() }

  // MARK: - Without a terminal

  /// Runs it with a text as standard input.
  func run(_ arguments: String..., input: String = "") throws -> (output: String, errors: String, status: Int32) {
    try run(arguments, input: input)
  }

  /// Runs it with a text as standard input.
  func run(_ arguments: [String], input: String = "") throws -> (output: String, errors: String, status: Int32) {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = home
    // Files take all that is written, so that no pipe can fill up.
    let files = ["in", "out", "err"].map { home.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return (
      try String(contentsOf: files[1], encoding: .utf8), try String(contentsOf: files[2], encoding: .utf8),
      process.terminationStatus
    )
  }

  /// Writes a file into its home. Answers with the path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> String {
    let file = home.appending(path: name)
    try text.write(to: file, atomically: true, encoding: .utf8)
    return file.path
  }

  /// Writes the history of earlier sessions, the oldest cell first.
  func write(history cells: [String]) throws {
    try FileManager.default.createDirectory(
      at: home.appending(path: "state/attnlab"), withIntermediateDirectories: true)
    try write(cells.map { $0 + "\n" }.joined(), to: "state/attnlab/history")
  }
}

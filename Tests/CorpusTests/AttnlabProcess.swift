import Foundation

/// The real binary, run without a terminal.
enum AttnlabProcess {
  private final class Marker {}

  /// Runs it with a text as standard input. Answers with what it wrote to both streams, and its exit status.
  static func run(_ arguments: String..., input: String = "") throws -> (output: String, status: Int32) {
    let built = Bundle(for: Marker.self).bundleURL
    let folder = FileManager.default.temporaryDirectory.appending(path: "attnlab-corpus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = built.appending(path: "attnlab")
    process.arguments = arguments
    var environment = ProcessInfo.processInfo.environment
    environment["HOME"] = folder.path
    environment["XDG_STATE_HOME"] = folder.path
    environment["XDG_CACHE_HOME"] = built.appending(path: "test-cache").path
    environment["COLUMNS"] = "80"
    process.environment = environment
    // Files take all that is written, so that no pipe can fill up.
    let files = ["in", "out"].map { folder.appending(path: $0) }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    let output = try FileHandle(forWritingTo: files[1])
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: files[1], encoding: .utf8), process.terminationStatus)
  }
}

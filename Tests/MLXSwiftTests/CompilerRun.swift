import Foundation
import Notebooks

/// A run of a tool of the toolchain.
struct CompilerRun {
  let output: String
  let status: Int32

  /// Runs a tool and waits for it.
  ///
  /// - Parameter folder: an empty file of its own goes there, which takes what the tool writes.
  init(_ tool: String, _ arguments: [String], in folder: URL) throws {
    let environment = ProcessInfo.processInfo.environment
    let toolchain = try Toolchain.find(path: environment["PATH"] ?? "", override: environment["ATTNLAB_TOOLCHAIN"])
    let file = folder.appending(path: UUID().uuidString)
    try Data().write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "\(toolchain.root)/bin/\(tool)")
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: file)
    process.standardError = process.standardOutput
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOf: file, encoding: .utf8)
    status = process.terminationStatus
  }
}

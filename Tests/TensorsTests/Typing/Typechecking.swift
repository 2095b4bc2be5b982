import Foundation
import Testing

/// Swift code that the compiler looks at, beside the modules that were built for these tests.
struct Typechecking {
  private final class Beside {}

  /// The folder with the module files.
  static var modules: String {
    Bundle(for: Beside.self).bundleURL.appending(path: "Modules").path
  }

  /// The errors, each with the number of its line, counted from 1.
  let errors: [(line: Int, message: String)]

  /// Looks at code.
  ///
  /// - Parameters:
  ///   - source: the code.
  ///   - module: the name and the code of another module, which the code may import.
  ///   - options: more words for the compiler.
  init(_ source: String, importing module: (name: String, source: String)? = nil, options: [String] = []) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "typing-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    func compile(_ source: String, _ name: String, _ words: [String]) throws -> String {
      let file = folder.appending(path: "\(name).swift")
      try source.write(to: file, atomically: true, encoding: .utf8)
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments =
        ["swiftc", "-swift-version", "6", "-diagnostic-style", "llvm", "-suppress-warnings", "-parse-as-library"]
        + ["-I", Self.modules, "-I", folder.path, file.path] + words
      process.standardError = output
      try process.run()
      let said = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: said, as: UTF8.self)
    }
    if let module {
      let path = folder.appending(path: "\(module.name).swiftmodule").path
      let said = try compile(module.source, module.name, ["-emit-module", "-module-name", module.name, "-o", path])
      #expect(!said.contains("error:"), "\(said)")
    }
    let said = try compile(source, "Typed", ["-typecheck", "-module-name", "Typed"] + options)
    errors = said.matches(of: /Typed\.swift:(\d+):\d+: error: (.*)/).map { (Int($0.1)!, String($0.2)) }
    if errors.isEmpty { #expect(!said.contains("error:"), "\(said)") }
  }
}

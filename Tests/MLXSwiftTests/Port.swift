import Foundation

/// Code written against `Tensors`, compiled against mlx-swift's interface.
struct Port: Sendable {
  /// A word that is another one there.
  struct Spelling: Sendable {
    let here: String
    let there: String

    /// Returns a text with the word replaced wherever it stands as a whole.
    func applied(to text: String) -> String {
      var result = ""
      var rest = text[...]
      while let found = rest.firstRange(of: here) {
        let isWhole =
          !Self.joins(rest[..<found.lowerBound].last, here.first)
          && !Self.joins(here.last, rest[found.upperBound...].first)
        result += rest[..<found.lowerBound] + (isWhole ? there : here)
        rest = rest[found.upperBound...]
      }
      return result + rest
    }

    private static func joins(_ left: Character?, _ right: Character?) -> Bool {
      func isWord(_ sign: Character?) -> Bool { sign.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false }
      return isWord(left) && isWord(right)
    }
  }

  /// All that changes in a solution.
  let spellings: [Spelling]
  private let folder: TemporaryFolder

  /// Compiles the stub of mlx-swift.
  init() throws {
    spellings = try Reasons().spellings.map { Spelling(here: $0.here, there: $0.there) }
    folder = try TemporaryFolder()
    let source = folder.url.appending(path: "MLX.swift")
    try SignatureFile.mlx.stub.write(to: source, atomically: true, encoding: .utf8)
    let run = try CompilerRun(
      "swiftc",
      [
        "-emit-module", "-parse-as-library", "-module-name", "MLX", source.path, "-o",
        folder.url.appending(path: "MLX.swiftmodule").path,
      ], in: folder.url)
    guard run.status == 0 else { throw BuiltModule.Failure(module: "MLX", output: run.output) }
  }

  /// Returns what the compiler says about texts after their spellings are changed. They are files of one module.
  func check(_ texts: [String]) throws -> CompilerRun {
    let files = try texts.map { text in
      let file = folder.url.appending(path: "port-\(UUID().uuidString).swift")
      try spellings.reduce(text) { $1.applied(to: $0) }.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    return try CompilerRun(
      "swift-frontend", ["-typecheck", "-parse-as-library", "-I", folder.url.path] + files, in: folder.url)
  }

  /// The files of all solutions.
  static func solutions() throws -> [URL] {
    let exercises = Checkout.root.appending(path: "Exercises")
    return try FileManager.default.subpathsOfDirectory(atPath: exercises.path).sorted()
      .filter { $0.contains(/\/solutions?(\.swift$|\/.*\.swift$)/) }.map { exercises.appending(path: $0) }
  }

  /// Returns the file that a solution may build on, if its exercise gives one.
  static func given(with solution: URL) -> URL? {
    let folder = solution.deletingLastPathComponent()
    let exercise = folder.lastPathComponent == "solutions" ? folder.deletingLastPathComponent() : folder
    let given = exercise.appending(path: "given.swift")
    return FileManager.default.fileExists(atPath: given.path) ? given : nil
  }
}

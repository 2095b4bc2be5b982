import Notebooks

/// Why the tools that make a program of a file fail with it, although they say of no line that it is wrong. They don't fail
/// with another file that declares the same function.
public enum BuildFailure: Equatable, Sendable, Codable {
  /// The compiler needs more memory than it may have.
  case outOfMemory
  /// The compiler fails without naming a line, in its words; they are empty if it dies.
  case compilerFailed(reason: String)
  /// The linker refuses what was compiled, in its words.
  case notLinked(reason: String)
}

extension SubmissionFailure {
  /// The failure as one of the file; nil if it is another's, or was told apart already.
  var ofFile: BuildFailure? {
    switch self {
    case .outOfMemory: .outOfMemory
    case .compilerFailed(let output): .compilerFailed(reason: Self.isDeath(output) ? "" : Self.reason(output))
    case .notLinked(let output): .notLinked(reason: Self.reason(output))
    default: nil
    }
  }

  private static func isDeath(_ output: String) -> Bool {
    output.isEmpty || output.contains("Stack dump") || output.contains("Please submit a bug report")
      || output.contains("PLEASE submit a bug report") || output.contains("LLVM ERROR")
  }

  /// Returns the first thing that a tool says, without the linker's own name.
  private static func reason(_ output: String) -> String {
    let line = output.split(separator: "\n").first ?? ""
    return String(line.trimmingPrefix("ld.lld: error: ").prefix(300))
  }
}

/// The compiler's own death, as it tells of it.
struct CompilerCrash {
  private let output: String

  /// Creates the crash that `output` tells of, or nil if the compiler ended as it should.
  init?(_ output: String, status: Int32) {
    guard status >= 128 || output.contains("Stack dump:") || output.contains("Please submit a bug report") else {
      return nil
    }
    self.output = output
  }

  /// Whether it had no memory left: it says so in a line of its own, before it tells what it was busy with. The signal
  /// doesn't say so, since a stack that overflows ends it as well.
  var isOutOfMemory: Bool {
    let lines = output.split(whereSeparator: \.isNewline).prefix { line in
      !Self.dumps.contains { line.hasPrefix($0) }
    }
    return lines.contains { line in Self.exhaustions.contains { line.hasPrefix($0) } }
  }

  /// How the lines begin from which on it quotes what it was busy with, and those with which LLVM and C++ say that there is no
  /// memory.
  private static let dumps = ["Stack dump", "Please submit a bug report", "PLEASE submit a bug report"]
  private static let exhaustions = [
    "LLVM ERROR: out of memory", "terminate called after throwing an instance of 'std::bad_alloc'",
  ]

  /// Returns the line of a cell that the compiler was busy with, as far as it says so: the innermost of those it names.
  func line(of label: String) -> Int? {
    var found: Int?
    for line in output.split(separator: "\n") {
      guard let mark = line.firstRange(of: "[\(label):") ?? line.firstRange(of: "\(label):") else { continue }
      found = Int(line[mark.upperBound...].prefix { $0.isNumber }) ?? found
    }
    return found
  }
}

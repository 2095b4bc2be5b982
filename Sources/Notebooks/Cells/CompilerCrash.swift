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

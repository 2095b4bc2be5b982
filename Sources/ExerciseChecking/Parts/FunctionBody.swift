/// The lines of a Swift file around and inside the body of one of its functions, in swift-format's layout: the
/// declaration begins its line without a space, and the line that ends the function is a brace alone.
struct FunctionBody: Equatable {
  /// The lines up to the one that opens the body, and those from the brace that closes it.
  let before: [String], after: [String]
  /// The statements, each with the lines that can't be apart from it.
  let statements: [Statement]

  /// A statement, or a comment that stands alone: its lines, as they are written.
  struct Statement: Equatable {
    /// The lines, the first of them at the body's own depth.
    var lines: [String]

    /// Whether it is a comment.
    var isComment: Bool { lines[0].trimmed.hasPrefix("//") }
    /// The text without the space at its ends and without comments behind its lines.
    var code: String { lines.map(Self.withoutComment).joined(separator: "\n").trimmed }

    /// Returns the statement without comments behind its lines, which would tell which line belongs where.
    var withoutComments: Statement { Statement(lines: lines.map(Self.withoutComment)) }

    private static func withoutComment(_ line: String) -> String {
      guard let comment = line.ranges(of: "//").first(where: { isCode(line[..<$0.lowerBound]) }) else { return line }
      return line[..<comment.lowerBound].trimmingSuffix(while: \.isWhitespace)
    }

    /// Returns whether what follows a text is outside of its string literals.
    private static func isCode(_ text: Substring) -> Bool { text.count(where: { $0 == "\"" }).isMultiple(of: 2) }
  }

  /// Finds the body of a function; nil if the file has no such function on lines of its own.
  init?(of function: String, in source: String) {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let start = lines.firstIndex(where: { $0.hasPrefix("func \(function)(") }),
      let opening = lines[start...].firstIndex(where: { $0.hasSuffix("{") }),
      let closing = lines[opening...].firstIndex(of: "}")
    else { return nil }
    before = Array(lines[...opening])
    after = Array(lines[closing...])
    statements = Self.statements(lines[(opening + 1)..<closing])
  }

  /// Puts the lines of a body together to statements. A line that is deeper than the first, or begins by closing a
  /// bracket, belongs to the statement before it.
  private static func statements(_ lines: ArraySlice<String>) -> [Statement] {
    guard let depth = lines.first(where: { !$0.isBlank })?.prefix(while: { $0 == " " }).count else { return [] }
    var statements: [Statement] = []
    for line in lines where !line.isBlank {
      let text = line.drop { $0 == " " }
      let isDeeper = line.count - text.count > depth
      if isDeeper || text.first.map({ ")]}".contains($0) }) ?? false, !statements.isEmpty {
        statements[statements.count - 1].lines.append(line)
      } else {
        statements.append(Statement(lines: [line]))
      }
    }
    return statements
  }
}

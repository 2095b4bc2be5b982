/// The tokens of a source, with their places.
package struct SourceTokens {
  /// The tokens, in order.
  package let tokens: [SourceToken]
  let lineCount: Int

  /// Reads the tokens of `source`.
  package init(_ source: String) {
    var scanner = SourceScanner()
    var cutter = TokenCutter()
    for text in SourceLines(source) {
      // A line continues the one before if that is incomplete, or if this one begins as no statement can.
      cutter.startLine(begins: cutter.line == 0 || (scanner.completeness == .complete && !scanner.goesOn(in: text)))
      scanner.scan(text) { scanner, piece in cutter.take(piece, after: scanner) }
    }
    tokens = cutter.tokens
    lineCount = cutter.line
  }
}

/// Turns the pieces that a scanner reads into tokens.
private struct TokenCutter {
  private(set) var tokens: [SourceToken] = []
  private(set) var line = 0
  private var column = 1
  private var beginsLine = true

  /// Starts the next line.
  mutating func startLine(begins: Bool) {
    beginsLine = begins
    line += 1
    column = 1
  }

  mutating func take(_ piece: SourceScanner.Piece, after scanner: SourceScanner) {
    let text = String(String.UnicodeScalarView(piece.text))
    let start = SourcePosition(line: line, column: column)
    column += text.utf8.count
    let end = SourcePosition(line: line, column: column)
    if piece.before.literals > 0 {
      if let last = tokens.indices.last {
        tokens[last].text += text
        tokens[last].end = end
      }
      return
    }
    let isComment = piece.before.last == .comment || text.hasPrefix("//") || text.hasPrefix("/*")
    guard !isComment, piece.text.first.map({ !$0.isSpace }) ?? false else { return }
    let kind = Self.kind(text, piece.text, opensLiteral: scanner.open.last.map(Self.isLiteral) ?? false)
    let depth = kind == .close ? scanner.open.count : piece.before.count
    tokens.append(
      SourceToken(kind: kind, text: text, start: start, end: end, depth: depth, beginsLine: beginsLine && depth == 0))
    beginsLine = false
  }

  private static func isLiteral(_ open: SourceScanner.Open) -> Bool {
    switch open {
    case .string, .regex: true
    case .bracket, .interpolation, .comment: false
    }
  }

  private static func kind(
    _ text: String, _ scalars: ArraySlice<Unicode.Scalar>, opensLiteral: Bool
  ) -> SourceToken.Kind {
    guard !opensLiteral, let first = scalars.first else { return .literal }
    switch first {
    case "(", "[", "{": return .open
    case ")", "]", "}": return .close
    case ",": return .comma
    case ":": return .colon
    case ";": return .semicolon
    case "@": return .attribute
    case "#" where text.drop(while: { $0 == "#" }).first?.isWhitespace ?? false: return .other
    case "#": return scalars.contains("\"") || text.hasPrefix("#/") ? .literal : isDirective(text) ? .directive : .word
    case "'": return scalars.count > 1 ? .literal : .other
    case "\"": return .literal
    case "`": return .word
    case "/" where !scalars.allSatisfy({ $0.isOperatorPart }): return .literal
    case _ where first.isWordPart: return .word
    case _ where first.isOperatorPart || first == ".": return .operator
    default: return .other
    }
  }

  private static func isDirective(_ text: String) -> Bool {
    let word = text.dropFirst().prefix { $0.isLetter }
    return ["if", "else", "elseif", "endif", "sourceLocation"].contains(word)
  }
}

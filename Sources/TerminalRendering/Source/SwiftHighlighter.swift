import SwiftSource

/// Colours Swift code: keywords, numbers, strings, comments. Everything else keeps the terminal's text colour.
///
/// It reads tokens, not grammar, and so also handles code that doesn't compile. An interpolation is coloured as code.
struct SwiftHighlighter {
  private static let keyword = Style(ink: .magenta)
  private static let number = Style(ink: .cyan)
  static let string = Style(ink: .green)
  static let comment = Style(.faint)

  private var result = StyledText()
  /// Text read in the current style but not yet in the result: a letter and its accents must not be separated.
  private var run = String.UnicodeScalarView()
  private var style = Style.plain
  private var previous = ""

  /// Returns the code with its colours.
  static func highlight(_ code: String) -> StyledText {
    var highlighter = SwiftHighlighter()
    var scanner = SourceScanner()
    for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if number > 0 { highlighter.take("\n", style(insideOf: scanner.open.last)) }
      highlighter.previous = ""
      scanner.scan(String(line)) { highlighter.read($1, $0) }
    }
    highlighter.flush()
    return highlighter.result
  }

  /// Returns the style of the end of a line that leaves something open.
  private static func style(insideOf open: SourceScanner.Open?) -> Style {
    switch open {
    case .string, .regex: string
    case .comment: comment
    case .bracket, .interpolation, nil: .plain
    }
  }

  /// Adds a piece of a line, in the style given by what is open before and after it.
  private mutating func read(_ piece: SourceScanner.Piece, _ scanner: SourceScanner) {
    let text = String(String.UnicodeScalarView(piece.text))
    defer { previous = text }
    if scanner.open.last == .comment || piece.before.last == .comment || isLineComment(piece, text) {
      take(text, Self.comment)
    } else if isLiteral(piece, scanner) {
      take(text, Self.string)
    } else if text.first == "#", piece.text.count > 1, !text.hasSuffix("/") {
      // A directive's line: its first word, and its condition.
      let word = text.prefix { $0 != " " }
      take(String(word), Self.keywords.contains(String(word)) ? Self.keyword : .plain)
      take(String(text.dropFirst(word.count)), .plain)
    } else {
      take(text, codeStyle(text, scanner))
    }
  }

  private func isLineComment(_ piece: SourceScanner.Piece, _ text: String) -> Bool {
    guard text.hasPrefix("//") else { return false }
    switch piece.before.last {
    case .string, .regex: return false
    case .bracket, .interpolation, .comment, nil: return true
    }
  }

  /// Returns whether a piece belongs to a string or a regular expression, including quotes and the brackets of
  /// an interpolation.
  private func isLiteral(_ piece: SourceScanner.Piece, _ scanner: SourceScanner) -> Bool {
    switch (piece.before.last, scanner.open.last) {
    case (.string, _), (.regex, _): return true
    case (.interpolation, _): return scanner.open.count < piece.before.count
    case (_, .string), (_, .regex): return scanner.open.count > piece.before.count
    default:
      return piece.text.count > 1 && (piece.text.first == "/" || piece.text.first == "#") && piece.text.last == "/"
    }
  }

  private func codeStyle(_ text: String, _ scanner: SourceScanner) -> Style {
    let next = scanner.index < scanner.line.count ? scanner.line[scanner.index] : " "
    let wasNumber = previous.first.map { $0.isASCII && $0.isNumber } ?? false
    if let first = text.first, first.isASCII, first.isNumber { return Self.number }
    if wasNumber, ("0"..."9").contains(next) {
      let isExponent = previous.hasSuffix("e") || previous.hasSuffix("E")
      if text == "." || (isExponent && (text == "+" || text == "-")) { return Self.number }
    }
    if text.first == "@" { return Self.keyword }
    if text == "#" {
      let word = scanner.line[scanner.index...].prefix { $0.isWordPart }
      return Self.keywords.contains("#" + String(String.UnicodeScalarView(word))) ? Self.keyword : .plain
    }
    let name = previous == "#" ? "#" + text : text
    return previous != "." && Self.keywords.contains(name) ? Self.keyword : .plain
  }

  private mutating func take(_ text: String, _ newStyle: Style) {
    if newStyle != style { flush() }
    style = newStyle
    run += text.unicodeScalars
  }

  private mutating func flush() {
    result.append(String(run), style)
    run = String.UnicodeScalarView()
  }

  private static let keywords: Set<String> = [
    "actor", "any", "as", "associatedtype", "async", "await", "borrowing", "break", "case", "catch", "class",
    "consuming", "continue", "default", "defer", "deinit", "do", "each", "else", "enum", "extension", "fallthrough",
    "false", "fileprivate", "final", "for", "func", "guard", "if", "import", "in", "indirect", "init", "inout",
    "internal", "is", "lazy", "let", "macro", "mutating", "nil", "nonisolated", "nonmutating", "open", "operator",
    "override", "private", "protocol", "public", "repeat", "rethrows", "return", "self", "Self", "some", "static",
    "struct", "subscript", "super", "switch", "throw", "throws", "true", "try", "typealias", "unowned", "var", "weak",
    "where", "while", "#if", "#else", "#elseif", "#endif", "#available", "#sourceLocation",
  ]
}

/// Colours Swift code: keywords, numbers, strings, comments. All else keeps the terminal's ink.
///
/// It reads characters, not grammar, and so is right about code that does not compile as well. What it
/// does not know (an interpolation inside a string counts as string) it leaves in one colour.
struct SwiftHighlighter {
  private static let keyword = Style(ink: .magenta)
  private static let number = Style(ink: .cyan)
  private static let string = Style(ink: .green)
  private static let comment = Style(.faint)

  private let code: [Character]
  private var position = 0
  private var result = StyledText()

  private init(_ code: String) { self.code = Array(code) }

  /// The code with its colours.
  static func highlight(_ code: String) -> StyledText {
    var scanner = SwiftHighlighter(code)
    while scanner.position < scanner.code.count { scanner.scanToken() }
    return scanner.result
  }

  private mutating func scanToken() {
    let start = position
    let character = code[position]
    if starts(with: "//") {
      advance { $0 != "\n" }
      take(from: start, Self.comment)
    } else if starts(with: "/*") {
      skipComment()
      take(from: start, Self.comment)
    } else if let quotes = openingQuotes {
      skipString(hashes: quotes.hashes, isMultiline: quotes.isMultiline)
      take(from: start, Self.string)
    } else if character.isASCII, character.isNumber {
      skipNumber()
      take(from: start, Self.number)
    } else if Self.continuesName(character) || character == "@" || character == "#" {
      position += 1
      advance(while: Self.continuesName)
      let isMember = start > 0 && code[start - 1] == "." && (start < 2 || code[start - 2] != ".")
      let isQuoted = start > 0 && code[start - 1] == "`"
      let isKeyword = !isMember && !isQuoted && Self.keywords.contains(String(code[start..<position]))
      take(from: start, isKeyword || character == "@" ? Self.keyword : .plain)
    } else {
      position += 1
      take(from: start, .plain)
    }
  }

  private mutating func take(from start: Int, _ style: Style) { result.append(String(code[start..<position]), style) }

  private mutating func advance(while condition: (Character) -> Bool) {
    while position < code.count, condition(code[position]) { position += 1 }
  }

  private func starts(with prefix: String) -> Bool { code[position...].starts(with: prefix) }

  private static func continuesName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      if starts(with: "/*") {
        depth += 1
        position += 2
      } else if starts(with: "*/") {
        depth -= 1
        position += 2
      } else {
        position += 1
      }
    } while depth > 0 && position < code.count
    position = min(position, code.count)
  }

  /// The number signs and the kind of the string that starts here, if one does.
  private var openingQuotes: (hashes: Int, isMultiline: Bool)? {
    let hashes = code[position...].prefix { $0 == "#" }.count
    let rest = code[(position + hashes)...]
    guard rest.first == "\"" else { return nil }
    return (hashes, rest.starts(with: "\"\"\""))
  }

  private mutating func skipString(hashes: Int, isMultiline: Bool) {
    let signs = String(repeating: "#", count: hashes)
    let closing = (isMultiline ? "\"\"\"" : "\"") + signs
    let escape = "\\" + signs
    position += closing.count
    while position < code.count, !starts(with: closing) {
      if code[position] == "\n", !isMultiline { return }
      guard starts(with: escape) else {
        position += 1
        continue
      }
      position += escape.count
      if position < code.count, code[position] == "(" { skipInterpolation() } else { position += 1 }
    }
    position = min(position + closing.count, code.count)
  }

  /// Skips to the bracket that closes the interpolation, or to the end of the line.
  private mutating func skipInterpolation() {
    var depth = 0
    while position < code.count, code[position] != "\n" {
      if code[position] == "(" { depth += 1 }
      if code[position] == ")" { depth -= 1 }
      position += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipNumber() {
    while position < code.count {
      let character = code[position]
      let next = position + 1 < code.count ? code[position + 1] : " "
      let isPoint = character == "." && next.isNumber
      let isSign = (character == "-" || character == "+") && (code[position - 1] == "e" || code[position - 1] == "E")
      guard Self.continuesName(character) || isPoint || isSign && next.isNumber else { return }
      position += 1
    }
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

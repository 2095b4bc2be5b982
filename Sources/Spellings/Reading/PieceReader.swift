import SwiftSource

/// Cuts Swift's tokens into pieces that Python's grammar can be read of too.
struct PieceReader {
  private(set) var pieces: [Piece] = []

  private static let signs = [
    "**=", "//=", "...", "..<", ">>=", "<<=", "!==", "===", ".==", ".!=", ".<=", ".>=", ".&&", ".||", "**", "==", "!=",
    ">=", "<=", "+=", "-=", "*=", "/=", "%=", "@=", "->", "&&", "||", "<<", ">>", "??", ".<", ".>", ".!", ".*", "./",
    ".^",
    ".+", ".-", ":=",
  ]

  /// Reads pieces.
  init(_ tokens: some Sequence<SourceToken>) {
    for token in tokens { add(token) }
  }

  private mutating func add(_ token: SourceToken) {
    switch token.kind {
    case .word: addWord(token.text, token.start, token.end)
    case .literal: addLiteral(token)
    case .open: add(.open, token)
    case .close: add(.close, token)
    case .comma: add(.comma, token)
    case .colon: add(.colon, token)
    case .semicolon, .directive: add(.other, token)
    case .other where token.text == "'" && pieces.last?.end == token.start: addTransposition(token)
    case .other: add(token.text.hasPrefix("#") ? .comment : .other, token)
    case .operator, .attribute: addSigns(token)
    }
  }

  private mutating func add(_ kind: Piece.Kind, _ token: SourceToken, change: Piece.Change? = nil, text: String? = nil)
  {
    let isAttached = pieces.last?.end == token.start
    pieces.append(
      Piece(
        kind: kind, text: text ?? token.text, start: token.start, end: token.end, isAttached: isAttached, change: change
      ))
  }

  private mutating func addWord(_ text: String, _ start: SourcePosition, _ end: SourcePosition) {
    let isNumber = text.first?.isNumber ?? false
    pieces.append(
      Piece(kind: isNumber ? .number : .name, text: text, start: start, end: end, isAttached: pieces.last?.end == start)
    )
    guard isNumber else { return }
    // `.5`, `1.5`, `1e-3`
    while pieces.count > 1, pieces[pieces.count - 1].isAttached {
      let before = pieces[pieces.count - 2]
      // `t.0` is a part of a tuple.
      let isPoint = before.isText(".") && !before.isAttached
      guard isPoint || (before.kind == .number && (before.text.hasSuffix(".") || Self.isPower(before.text))) else {
        break
      }
      let last = pieces.removeLast()
      let point = before.isText(".") ? "0." : before.text
      pieces[pieces.count - 1] = Piece(
        kind: .number, text: point + last.text, start: before.start, end: last.end, isAttached: before.isAttached)
      if before.isText(".") { break }
    }
  }

  private static func isPower(_ text: String) -> Bool {
    text.hasSuffix("e-") || text.hasSuffix("e+") || text.hasSuffix("E-") || text.hasSuffix("E+")
  }

  /// Adds a run of operator characters, and the name that an attribute has behind its sign.
  private mutating func addSigns(_ token: SourceToken) {
    var rest = Substring(token.text)
    var start = token.start
    while let first = rest.first {
      var text = String(first)
      if first == "@" || !Self.isWord(first) {
        if let sign = Self.signs.first(where: { rest.hasPrefix($0) }) { text = sign }
      } else {
        text = String(rest.prefix(while: Self.isWord))
      }
      // A point behind a number belongs to it: `1.`, `[1., 2.]`, `1.*x`.
      let number = pieces.last.flatMap { $0.kind == .number && $0.end == start ? $0.text : nil }
      if let number, !number.contains("."), text.count == 1 || [".*", "./", ".+", ".-"].contains(text), first == "." {
        text = "."
      }
      let end = SourcePosition(line: start.line, column: start.column + text.utf8.count)
      if let number, (text == "." && !number.contains(".")) || (Self.hasPower(number) && (text == "-" || text == "+")) {
        pieces[pieces.count - 1].text += text
        pieces[pieces.count - 1].end = end
      } else if Self.isWord(first) {
        addWord(text, start, end)
      } else {
        let isAttached = pieces.last?.end == start
        pieces.append(Piece(kind: .sign, text: text, start: start, end: end, isAttached: isAttached))
      }
      rest = rest.dropFirst(text.count)
      start = end
    }
  }

  private static func hasPower(_ text: String) -> Bool {
    (text.hasSuffix("e") || text.hasSuffix("E")) && !text.hasPrefix("0x")
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }

  /// Adds what Julia's and MATLAB's `A'` is here: `A.T`.
  private mutating func addTransposition(_ token: SourceToken) {
    let end = token.end
    pieces.append(Piece(kind: .sign, text: ".", start: token.start, end: end, isAttached: true))
    pieces.append(
      Piece(kind: .name, text: "T", start: token.start, end: end, isAttached: true, change: .transposition))
  }

  // MARK: Strings

  private mutating func addLiteral(_ token: SourceToken) {
    let prefix = pieces.last.flatMap { last in
      last.kind == .name && last.end == token.start && ["f", "F", "r", "b", "rf", "fr", "u"].contains(last.text)
        ? last : nil
    }
    let literal = StringForm(token.text, isInterpolated: prefix?.text.lowercased().contains("f") ?? false)
    var own = token
    if let prefix {
      pieces.removeLast()
      own.start = prefix.start
    }
    guard let literal else { return add(.other, own) }
    add(.string, own, change: literal.change ?? (prefix == nil ? nil : .quotes), text: literal.text)
  }
}

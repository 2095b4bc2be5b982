/// Reads an expression of Swift or of Python, or of a mixture of both.
///
/// It knows no types, and no closures: what it can't read is left to the compiler to explain.
struct ExpressionParser {
  /// An error: it is not an expression that this reader knows.
  struct Unreadable: Error {}

  var pieces: ArraySlice<Piece>
  private var depth = 0
  /// Whether the brackets that were read last have a comma at their end: `(1,)` is a tuple.
  var endsInComma = false

  /// Returns the expression that the pieces are; nil if they are another thing, or more than one.
  static func expression(_ pieces: ArraySlice<Piece>) -> Expression? {
    var parser = ExpressionParser(pieces: pieces)
    do {
      let found = try parser.expressionOrTuple()
      return parser.pieces.isEmpty ? found : nil
    } catch {
      return nil
    }
  }

  private init(pieces: ArraySlice<Piece>) { self.pieces = pieces }

  var next: Piece? { pieces.first }

  func isNext(_ text: String) -> Bool { next?.isText(text) ?? false }

  mutating func take() throws(Unreadable) -> Piece {
    guard let piece = pieces.popFirst() else { throw Unreadable() }
    return piece
  }

  mutating func take(_ text: String) throws(Unreadable) {
    guard isNext(text) else { throw Unreadable() }
    pieces.removeFirst()
  }

  // MARK: From the loosest to the tightest

  /// `a, b` without brackets is a tuple in Python.
  mutating func expressionOrTuple() throws(Unreadable) -> Expression {
    let first = try expression()
    guard next?.kind == .comma else { return first }
    var parts = [Expression.Argument(value: first)]
    while next?.kind == .comma {
      pieces.removeFirst()
      if pieces.isEmpty { break }
      parts.append(Expression.Argument(value: try expression()))
    }
    return .tuple(parts)
  }

  mutating func expression() throws(Unreadable) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth < 60 else { throw Unreadable() }
    if isNext("lambda") { return try closure() }
    let value = try infix(least: 2)
    if isNext("if") {
      pieces.removeFirst()
      let condition = try infix(least: 2)
      try take("else")
      return .choice(value, condition, try expression())
    }
    if isNext("?"), next?.isAttached == false {
      pieces.removeFirst()
      let chosen = try expression()
      guard try take().kind == .colon else { throw Unreadable() }
      return .infix(value, "?", .infix(chosen, ":", try expression()))
    }
    return value
  }

  mutating func closure() throws(Unreadable) -> Expression {
    try take("lambda")
    var names: [String] = []
    while let piece = next, piece.kind == .name || piece.kind == .comma {
      if piece.kind == .name { names.append(piece.text) }
      pieces.removeFirst()
    }
    guard try take().kind == .colon else { throw Unreadable() }
    return .closure(names, try expression())
  }

  mutating func infix(least: Double) throws(Unreadable) -> Expression {
    var left: Expression
    if isNext("not") {
      pieces.removeFirst()
      left = .prefix("not", try infix(least: 4))
    } else {
      left = try prefix()
    }
    while let sign = InfixSign(pieces), sign.strength >= least {
      pieces.removeFirst(sign.pieces)
      if sign.isPostfix(before: pieces.first) {
        left = .postfix(left, sign.text)
        continue
      }
      let right = try infix(least: sign.text == "**" ? sign.strength : sign.strength + 0.1)
      left = .infix(left, sign.text, right)
    }
    return left
  }

  mutating func prefix() throws(Unreadable) -> Expression {
    guard let piece = next else { throw Unreadable() }
    if piece.kind == .sign, let second = pieces.dropFirst().first, second.kind == .close || second.kind == .comma {
      // An operator is handed over by its name, as in `reduce(0, +)`.
      pieces.removeFirst()
      return .name(piece.text)
    }
    let isSign = piece.kind == .sign && ["-", "+", "~", "!", "&", "*", "**", "..<", "...", ".!"].contains(piece.text)
    if isSign {
      pieces.removeFirst()
      let operand = try infix(least: ["-", "+"].contains(piece.text) ? 9 : 8)
      return .prefix(piece.text, operand)
    }
    if piece.kind == .name, ["try", "await"].contains(piece.text) {
      pieces.removeFirst()
      return .prefix(piece.text, try expression())
    }
    return try postfix(try atom())
  }

  mutating func postfix(_ base: Expression) throws(Unreadable) -> Expression {
    var base = base
    while let piece = next {
      if piece.isText("."), piece.kind == .sign {
        pieces.removeFirst()
        let name = try take()
        guard name.kind == .name || name.kind == .number else { throw Unreadable() }
        base = .member(base, name.text)
      } else if piece.kind == .open, piece.text == "(", piece.isAttached {
        pieces.removeFirst()
        base = .call(base, try parts(to: ")"))
      } else if piece.kind == .open, piece.text == "[", piece.isAttached {
        pieces.removeFirst()
        base = .index(base, try parts(to: "]"))
      } else if piece.kind == .sign, ["!", "?", "…"].contains(piece.text), piece.isAttached {
        pieces.removeFirst()
        base = .postfix(base, piece.text)
      } else if piece.isText("<"), piece.isAttached, let name = genericName(base) {
        base = name
      } else {
        return base
      }
    }
    return base
  }

  /// Reads `<Float>` behind a name, if an opening bracket follows.
  mutating func genericName(_ base: Expression) -> Expression? {
    guard case .name(let name) = base, name.first?.isUppercase ?? false, pieces.count > 3 else { return nil }
    let rest = Array(pieces.prefix(4))
    guard rest[1].kind == .name, rest[2].isText(">"), rest[2].isAttached, rest[3].kind == .open else { return nil }
    pieces.removeFirst(3)
    return .name("\(name)<\(rest[1].text)>")
  }

  mutating func atom() throws(Unreadable) -> Expression {
    let piece = try take()
    switch piece.kind {
    case .name where Self.isFree(piece.text): return .name(piece.text)
    case .number: return .number(piece.text.hasSuffix(".") ? piece.text + "0" : piece.text)
    case .string:
      var text = piece.text
      // Python joins literals that follow each other.
      while let more = next, more.kind == .string {
        text = String(text.dropLast()) + String(more.text.dropFirst())
        pieces.removeFirst()
      }
      return .text(text)
    case .sign where piece.text == ".":
      let name = try take()
      guard name.kind == .name else { throw Unreadable() }
      return .implicit(name.text)
    case .open where piece.text == "(": return try bracketed()
    case .open where piece.text == "[": return try list(to: "]")
    case .open where piece.text == "{":
      let found = try list(to: "}")
      if case .dictionary = found { return found }
      if case .call = found { return found }
      return .call(.name("Set"), [Expression.Argument(value: found)])
    default: throw Unreadable()
    }
  }

  /// Returns whether a word can be the name of something.
  private static func isFree(_ word: String) -> Bool {
    !["if", "else", "for", "in", "is", "as", "and", "or", "not", "lambda", "let", "var", "func", "def", "return"]
      .contains(word)
  }
}

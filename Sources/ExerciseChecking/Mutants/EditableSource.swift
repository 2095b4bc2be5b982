import SwiftSource

/// A source in swift-format's layout, by its tokens: what a rule looks at to find the places that it changes.
struct EditableSource {
  let text: String
  let tokens: [SourceToken]
  /// For each opening bracket the number of the one that closes it, and the other way round.
  let partner: [Int: Int]
  /// The tokens of the bodies of functions, in which changes are made.
  let body: Range<Int>
  /// The tokens of the body of the function that is asked.
  let main: Range<Int>
  private let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Reads a source; nil if it hasn't the function.
  init?(_ text: String, function: String) {
    let (bytes, tokens) = (Array(text.utf8), SourceTokens(text).tokens)
    var (open, partner): ([Int], [Int: Int]) = ([], [:])
    for (place, token) in tokens.enumerated() {
      if token.kind == .open { open.append(place) }
      guard token.kind == .close, let start = open.popLast() else { continue }
      (partner[start], partner[place]) = (place, start)
    }
    let starts = tokens.indices.dropLast().filter { tokens[$0].isWord("func") && tokens[$0].depth == 0 }
    guard let first = starts.first, let asked = starts.first(where: { tokens[$0 + 1].text == function }),
      let brace = tokens[asked...].indices.first(where: { tokens[$0].text == "{" && tokens[$0].depth == 0 }),
      let end = partner[brace]
    else { return nil }
    (self.text, self.bytes, self.tokens, self.partner) = (text, bytes, tokens, partner)
    lineStarts = [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    (body, main) = (first..<tokens.count, brace + 1..<end)
  }

  /// Whether the file says that there may be axes before the last two.
  var hasBatches: Bool { ["[..., ", "[batch", "[heads", "[b, "].contains { text.contains($0) } }

  /// Whether the function that is asked is one expression, without `return`.
  var returnsByItself: Bool {
    let statements: Set = ["return", "let", "var", "if", "guard", "for", "while", "switch", "func", "precondition"]
    let depth = tokens[main.lowerBound].depth
    return !main.contains { tokens[$0].depth == depth && statements.contains(tokens[$0].text) }
  }

  /// The names that the file declares outside of everything else.
  var declared: Set<String> {
    let kinds: Set = ["func", "let", "var", "struct", "enum", "class", "typealias"]
    return Set(
      tokens.indices.dropLast().filter { kinds.contains(tokens[$0].text) && tokens[$0].depth == 0 }.map {
        tokens[$0 + 1].text
      })
  }

  // MARK: - Texts

  /// Returns the bytes that tokens stand in.
  func span(_ places: ClosedRange<Int>) -> Range<Int> {
    offset(tokens[places.lowerBound].start)..<offset(tokens[places.upperBound].end)
  }

  /// Returns the text of tokens.
  func text(_ places: ClosedRange<Int>) -> String { String(decoding: bytes[span(places)], as: UTF8.self) }

  /// Returns the source with these bytes replaced.
  func replacing(_ span: Range<Int>, with replacement: String) -> String {
    String(decoding: bytes[..<span.lowerBound] + Array(replacement.utf8) + bytes[span.upperBound...], as: UTF8.self)
  }

  private func offset(_ position: SourcePosition) -> Int { lineStarts[position.line - 1] + position.column - 1 }

  // MARK: - Expressions

  /// Returns whether nothing stands between two tokens.
  func touches(_ left: Int, _ right: Int) -> Bool {
    tokens.indices.contains(left) && tokens.indices.contains(right) && tokens[left].end == tokens[right].start
  }

  /// Returns whether a token is an operator between two operands.
  func isInfix(_ place: Int) -> Bool {
    guard tokens[place].kind == .operator, place > 0, place + 1 < tokens.count, endsOperand(place - 1) else {
      return false
    }
    return touches(place - 1, place) == touches(place, place + 1)
  }

  /// Returns whether a token is an operator before its operand.
  func isPrefix(_ place: Int) -> Bool {
    tokens[place].kind == .operator && touches(place, place + 1)
      && !(endsOperand(place - 1) && touches(place - 1, place))
  }

  private func endsOperand(_ place: Int) -> Bool {
    guard tokens.indices.contains(place) else { return false }
    let token = tokens[place]
    let keywords: Set = ["return", "in", "if", "else", "while", "case", "where", "let", "var", "for"]
    return token.kind == .close || token.kind == .literal || (token.kind == .word && !keywords.contains(token.text))
  }

  private static let products: Set = ["*", "/", "%"], sums: Set = ["+", "-"]

  /// Returns the operands of an infix operator between numbers.
  func operands(of place: Int) -> (left: ClosedRange<Int>, right: ClosedRange<Int>)? {
    let isSum = Self.sums.contains(tokens[place].text)
    guard isInfix(place), isSum || Self.products.contains(tokens[place].text) else { return nil }
    let through = isSum ? Self.sums.union(Self.products) : Self.products
    let left = start(before: place - 1, through: through)
    let right = end(behind: place + 1, through: isSum ? Self.products : [])
    guard left < place, right > place else { return nil }
    return (left...place - 1, place + 1...right)
  }

  /// Returns where an expression begins that ends with a token, going on through these operators.
  func start(before last: Int, through operators: Set<String>) -> Int {
    var place = last
    while true {
      if tokens[place].kind == .close, let open = partner[place] { place = open }
      let before = place - 1
      guard tokens.indices.contains(before) else { return place }
      let token = tokens[before]
      if token.text == "." || touches(before, place) && (endsOperand(before) || isPrefix(before)) {
        place = before
      } else if isInfix(before), operators.contains(token.text) || operators.contains("any") && token.text != "=" {
        place = before - 1
      } else {
        return place
      }
    }
  }

  /// Returns where an expression ends that begins with a token, going on through these operators.
  func end(behind first: Int, through operators: Set<String>) -> Int {
    var place = first
    while true {
      if tokens[place].kind == .open, let close = partner[place] { place = close }
      let next = place + 1
      guard tokens.indices.contains(next) else { return place }
      let token = tokens[next]
      let isPart = token.kind == .open && token.text != "{" || token.kind == .word && tokens[place].text == "."
      if token.text == "." || touches(place, next) && isPart || isPrefix(place) {
        place = next
      } else if isInfix(next), operators.contains(token.text) || operators.contains("any") {
        place = next + 1
      } else {
        return place
      }
    }
  }

  /// An argument of a call, or an element of a list.
  struct Argument {
    let label: String?
    let value: ClosedRange<Int>
  }

  /// Returns what stands between an opening bracket and its partner, parted at commas; nil if that isn't an expression.
  func arguments(in open: Int) -> [Argument]? {
    guard let close = partner[open] else { return nil }
    var arguments: [Argument] = []
    var start = open + 1
    var place = open + 1
    while place <= close {
      if tokens[place].kind == .open, let end = partner[place] {
        place = end + 1
        continue
      }
      if place == close || tokens[place].kind == .comma {
        if start < place {
          let hasLabel = start + 2 < place && tokens[start].kind == .word && tokens[start + 1].kind == .colon
          arguments.append(
            Argument(label: hasLabel ? tokens[start].text : nil, value: (hasLabel ? start + 2 : start)...place - 1))
        }
        start = place + 1
      }
      place += 1
    }
    return arguments
  }

  /// Returns the opening bracket of the arguments of a name that is called.
  func call(at place: Int) -> Int? {
    guard tokens[place].kind == .word, touches(place, place + 1), tokens[place + 1].text == "(" else { return nil }
    return place + 1
  }

  /// Returns whether a name is called by itself and not on a value.
  func isFree(_ place: Int) -> Bool { place > 0 && tokens[place - 1].text != "." }
}

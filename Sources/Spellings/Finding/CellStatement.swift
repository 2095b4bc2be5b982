import SwiftSource

/// A statement of a cell, or a part of one between braces.
struct CellStatement {
  let pieces: [Piece]
  /// The lines that it takes, with those of its block if it has one without braces.
  let lines: ClosedRange<Int>
  /// Whether it ends before a `{`.
  let isCut: Bool
  /// What its block without braces begins with, if it has one.
  private(set) var blockStart: Piece?

  /// Returns all statements of a cell's tokens.
  static func all(in tokens: [SourceToken]) -> [CellStatement] {
    var found: [CellStatement] = []
    var current: [SourceToken] = []
    var open: [String] = []
    func end(isCut: Bool = false) {
      if let statement = CellStatement(current, isCut: isCut) { found.append(statement) }
      current = []
    }
    for (index, token) in tokens.enumerated() {
      let isNewLine = current.last.map { $0.end.line < token.start.line } ?? false
      if isNewLine, !(open.last.map { $0 != "{" } ?? false), !goesOn(current.last, token) { end() }
      if token.kind == .semicolon {
        end()
        continue
      }
      if token.kind == .open {
        let isDictionary = token.text == "{" && beginsDictionary(tokens[index...], after: current.last)
        open.append(isDictionary ? "[" : token.text)
        if token.text == "{", !isDictionary {
          end(isCut: true)
          continue
        }
      } else if token.kind == .close {
        let opened = open.popLast()
        if token.text == "}", opened != "[" {
          end()
          continue
        }
      }
      current.append(token)
    }
    end()
    return joined(found)
  }

  /// Returns whether a line goes on in the next: one ends in a sign, or the other begins with one.
  private static func goesOn(_ last: SourceToken?, _ next: SourceToken) -> Bool {
    guard let last else { return false }
    return last.kind == .comma || (last.kind == .operator && last.text != "...") || next.text == "."
  }

  /// Returns whether a brace is that of a dictionary or a set in Python: `{"a": 1}`, `{1, 2}`, `{k: v for k in xs}`.
  private static func beginsDictionary(_ tokens: ArraySlice<SourceToken>, after last: SourceToken?) -> Bool {
    let next = Array(tokens.prefix(3))
    if next.count == 2, next[1].text == "}", last?.text == "=" { return true }
    guard next.count == 3 else { return false }
    if next[1].kind == .word, next[2].kind == .colon || next[2].isWord("for") {
      let inner = tokens.dropFirst().prefix { $0.depth > next[0].depth }
      return inner.contains { $0.isWord("for") && $0.depth == next[0].depth + 1 }
        && !inner.contains { $0.kind == .open && $0.text == "{" }
    }
    let isValue = next[1].kind == .literal || (next[1].text.first?.isNumber ?? false)
    return isValue && (next[2].kind == .colon || next[2].kind == .comma)
  }

  /// Returns the statements with the lines of a block without braces counted to its head.
  private static func joined(_ statements: [CellStatement]) -> [CellStatement] {
    var result: [CellStatement] = []
    for statement in statements {
      let isInner = result.last.map { head in
        head.hasBlock && (statement.pieces.first?.start.column ?? 0) > (head.pieces.first?.start.column ?? 0)
      }
      if isInner ?? false, let head = result.popLast() {
        var whole = CellStatement(
          head.pieces, head.lines.lowerBound...max(head.lines.upperBound, statement.lines.upperBound))
        whole.blockStart = head.blockStart ?? statement.pieces.first
        result.append(whole)
      } else {
        result.append(statement)
      }
    }
    return result
  }

  private init?(_ tokens: [SourceToken], isCut: Bool) {
    guard let first = tokens.first, let last = tokens.last else { return nil }
    pieces = PieceReader(tokens).pieces
    lines = first.start.line...max(first.start.line, last.end.line)
    self.isCut = isCut
  }

  private init(_ pieces: [Piece], _ lines: ClosedRange<Int>) {
    (self.pieces, self.lines, isCut) = (pieces, lines, false)
  }

  /// Whether it ends in a colon, so that a block follows.
  private var hasBlock: Bool { pieces.last(where: { $0.kind != .comment })?.kind == .colon }

  /// The names that it assigns to, imports or defines.
  var assignedNames: [String] {
    guard let first = pieces.first else { return [] }
    if ["def", "class"].contains(first.text) { return pieces.dropFirst().first.map { [$0.text] } ?? [] }
    if ["import", "from"].contains(first.text) { return pieces.last.map { [$0.text] } ?? [] }
    guard let sign = pieces[...].firstOutside({ $0.isText("=") }) else { return [] }
    return pieces[..<sign].filter { $0.kind == .name }.map(\.text)
  }
}

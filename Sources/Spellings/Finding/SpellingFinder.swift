import SwiftSource

/// Finds spellings of other languages and libraries in a cell that the compiler has refused.
///
/// It reads the tokens of the cell, never its text: what stands in strings and comments doesn't count. Whatever the learner
/// has declared keeps its meaning.
package struct SpellingFinder {
  private let source: String
  private let known: Set<String>

  /// Creates a finder.
  ///
  /// - Parameters:
  ///   - source: the cell.
  ///   - earlier: the sources of the cells before it.
  package init(_ source: String, after earlier: [String]) {
    self.source = source
    known = (earlier + [source]).reduce(into: CellOutline(source).newNames) { names, text in
      names.formUnion(Self.declaredNames(in: text))
    }.union(earlier.flatMap { CellOutline($0).names })
  }

  /// Returns what there is in the lines with errors, in their order.
  package func findings(_ refusals: [CellRefusal]) -> [SpellingFinding] {
    var found: [SpellingFinding] = []
    for statement in CellStatement.all(in: SourceTokens(source).tokens) {
      guard !(found.last.map { $0.lines.contains(statement.lines.lowerBound) } ?? false) else { continue }
      let own = refusals.filter { statement.lines.contains($0.place.line) }
      guard !own.isEmpty else { continue }
      let facts = CellFacts(
        known: known, errors: own, pieces: statement.pieces, blockStart: statement.blockStart)
      guard let words = StatementReader(facts, isCut: statement.isCut).answer, let first = statement.pieces.first,
        let last = statement.pieces.last(where: { $0.end.line == first.start.line })
      else { continue }
      found.append(
        SpellingFinding(
          lines: statement.lines, line: first.start.line, column: first.start.column,
          length: max(1, last.end.column - first.start.column), words: words, names: statement.assignedNames))
    }
    return found
  }

  /// Returns the names of functions, types and variables that a text declares anywhere in it.
  private static func declaredNames(in source: String) -> Set<String> {
    let introducers: Set = ["let", "var", "func", "struct", "class", "enum", "actor", "protocol", "typealias", "case"]
    let tokens = SourceTokens(source).tokens
    var names: Set<String> = []
    var list: Int?
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      if token.beginsLine || token.kind == .semicolon { list = nil }
      if ["let", "var"].contains(token.text) { list = token.depth }
      let goesOn = token.kind == .comma && token.depth == list
      if introducers.contains(token.text) || goesOn, next.kind == .word { names.insert(next.text) }
    }
    return names
  }
}

/// A variable of a cell's own level that stands behind an attribute, such as `@Clamped(0...9) var level = 3`.
package struct WrappedVariable: Sendable {
  /// The variable's name.
  package let name: String
  /// Its type, if it is written.
  package let type: String?
  /// Where its declaration begins, where its `var` stands, and where it ends.
  package let start: SourcePosition, introducer: SourcePosition, end: SourcePosition
}

extension CellOutline {
  /// The variables of the cell's own level that have attributes.
  package var wrappedVariables: [WrappedVariable] {
    statements.compactMap { statement in
      guard case .variables(let introducer) = statement.kind, let attribute = statement.attribute,
        introducer + 1 < statement.tokens.endIndex, statement.tokens[introducer + 1].isName
      else { return nil }
      let rest = statement.tokens[(introducer + 2)...]
      var type: String?
      if rest.first?.kind == .colon {
        type = rest.dropFirst().prefix { !($0.depth == 0 && $0.isOperator("=")) }.map(\.text).joined(separator: " ")
      }
      return WrappedVariable(
        name: statement.tokens[introducer + 1].text, type: type, start: statement.tokens[attribute].start,
        introducer: statement.tokens[introducer].start, end: statement.end)
    }
  }

  /// Where `$name` and `_name` stand.
  package func projections(of name: String) -> [SourcePosition] {
    tokens.filter { $0.kind == .word && ($0.text == "$\(name)" || $0.text == "_\(name)") }.map(\.start)
  }
}

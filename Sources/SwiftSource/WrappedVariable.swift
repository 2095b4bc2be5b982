/// A variable on a cell's own level with an attribute, as in `@Clamped(0...9) var level = 3`.
package struct WrappedVariable: Sendable {
  /// The variable's name.
  package let name: String
  /// Its type, if it is written.
  package let type: String?
  /// The positions of its declaration's start, of its `var`, and of its end.
  package let start: SourcePosition, introducer: SourcePosition, end: SourcePosition
}

extension CellOutline {
  /// The variables on the cell's own level that have attributes.
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

  /// Returns the positions of `$name` and `_name`.
  package func projections(of name: String) -> [SourcePosition] {
    tokens.filter { $0.kind == .word && ($0.text == "$\(name)" || $0.text == "_\(name)") }.map(\.start)
  }
}

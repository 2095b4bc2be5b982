/// The possible effects of calling a function, as far as the words of its body show.
package struct FunctionEffects: Sendable {
  /// The names that the body assigns to, calls methods of, or hands over with `&`.
  package var changes: Set<String> = []
  /// All words of the body, including the names of the functions that it calls.
  package var words: Set<String> = []
}

extension CellOutline {
  /// The code that the cell declares and that may run later, by its names: functions, methods, variables that hold a
  /// closure, are computed or observed, and types, which stand for their initialisers.
  package var functions: [String: FunctionEffects] {
    var found: [String: FunctionEffects] = [:]
    for index in tokens.indices.dropLast() where Self.introducers.contains(tokens[index].text) {
      let introducer = tokens[index]
      let (name, depth) = (tokens[index + 1].text, introducer.depth)
      let ends: (SourceToken) -> Bool = { $0.depth < depth || ($0.depth == depth && $0.kind == .semicolon) }
      let rest = tokens[(index + 1)...].prefix { !ends($0) }
      guard introducer.kind == .word, tokens[index + 1].kind == .word || tokens[index + 1].kind == .operator,
        let open = rest.firstIndex(where: { $0.depth == depth && $0.isBracket("{") })
      else { continue }
      // If two declarations come before a brace, it belongs to the second.
      guard !rest[(index + 1)..<open].contains(where: { $0.depth == depth && Self.introducers.contains($0.text) })
      else {
        continue
      }
      let body = Statement(rest[open...rest.closing(open)])
      found[name, default: FunctionEffects()].changes.formUnion(NameFinder(body).touched)
      found[name, default: FunctionEffects()].words.formUnion(body.tokens.filter { $0.kind == .word }.map(\.text))
    }
    return found
  }

  private static let introducers: Set = ["func", "var", "let", "struct", "class", "enum", "actor", "extension"]

  /// Returns the functions, types and variables on the cell's own level that contain a name.
  package func users(of name: String) -> [String] {
    statements.compactMap { statement in
      guard statement.tokens.indices.contains(where: { isUse($0, of: name) }) else { return nil }
      switch statement.kind {
      case .declaration:
        let kinds: Set = ["func", "struct", "class", "enum", "actor", "protocol", "extension"]
        guard let kind = statement.tokens.firstIndex(where: { $0.depth == 0 && kinds.contains($0.text) }),
          kind + 1 < statement.tokens.endIndex
        else { return nil }
        return statement.tokens[kind + 1].text
      case .variables: return NameFinder(statement).declared.first
      default: return nil
      }
    }
  }

  /// The position of each function that has a body and no attribute about inlining.
  package var functionPlaces: [SourcePosition] {
    tokens.indices.compactMap { index in
      guard tokens[index].isWord("func"), index == 0 || !tokens[index - 1].isOperator(".") else { return nil }
      let depth = tokens[index].depth
      // A requirement of a protocol ends without a body, with its line or with its protocol.
      let rest = tokens[(index + 1)...].prefix { $0.depth >= depth && !($0.kind == .close && $0.depth < depth) }
      guard let open = rest.firstIndex(where: { $0.depth == depth && $0.isBracket("{") }) else { return nil }
      let head = rest[..<open]
      guard !head.contains(where: { $0.depth == depth && ($0.isWord("func") || $0.isWord("var")) }) else { return nil }
      let before = tokens[..<index].suffix(8)
      guard !before.contains(where: { $0.text.hasPrefix("@inl") || $0.text == "@_transparent" }) else { return nil }
      // Attributes come before modifiers like `mutating`.
      let first = tokens[..<index].lastIndex { token in
        token.kind != .word || !(token.text == "class" || SwiftWords.declarationModifiers.contains(token.text))
      }
      return tokens[first.map { $0 + 1 } ?? 0].start
    }
  }

  /// Returns whether a token is a name that is used, rather than declared, a member or a label.
  private func isUse(_ index: Int, of name: String) -> Bool {
    guard tokens[index].isWord(name) else { return false }
    let declaring: Set = ["func", "var", "let", "case", "struct", "class", "enum", "actor", "protocol", "typealias"]
    if index > 0, tokens[index - 1].isOperator(".") || declaring.contains(tokens[index - 1].text) { return false }
    return
      !(index + 1 < tokens.count && tokens[index + 1].kind == .colon && index > 0
      && (tokens[index - 1].isBracket("(") || tokens[index - 1].kind == .comma))
  }

  /// The words of the statements that run when the cell does.
  package var runningWords: Set<String> {
    Set(statements.filter { $0.kind != .declaration }.flatMap(\.tokens).filter { $0.kind == .word }.map(\.text))
  }

  /// Returns the names that may be changed by functions that the cell calls, directly or through others.
  ///
  /// - Parameter known: the functions of earlier cells.
  package func changedByCalls(knowing known: [String: FunctionEffects]) -> Set<String> {
    let all = known.merging(functions) { $1 }
    var changed: Set<String> = []
    var seen: Set<String> = []
    var waiting = Array(runningWords)
    while let word = waiting.popLast() {
      guard seen.insert(word).inserted, let effects = all[word] else { continue }
      changed.formUnion(effects.changes)
      waiting += effects.words
    }
    return changed
  }
}

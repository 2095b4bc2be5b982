/// A declaration of a function anywhere in a source: what its head says, and where it stands.
///
/// It is read from tokens: what stands in strings and comments doesn't count.
package struct DeclaredFunction: Equatable {
  /// What a function stands in.
  package enum Scope: Equatable {
    /// Nothing: it is the source's own.
    case top
    /// A type or an extension of this name.
    case type(String)
    /// Another function, or any other braces.
    case other
  }

  /// A parameter.
  package struct Parameter: Equatable {
    /// The argument label; nil if calls have none.
    package var label: String?
    /// Whether the function changes the argument.
    package var isInOut: Bool
  }

  /// The place of `func`.
  package var start: SourcePosition
  /// What it stands in.
  package var scope: Scope
  /// Whether it stands in a branch of `#if`.
  package var isConditional: Bool
  /// The words before `func`: `private`, `static`.
  package var modifiers: [String]
  /// Whether it has generic parameters of its own, awaits, throws.
  package var isGeneric: Bool, isAsync: Bool, isThrowing: Bool
  /// The parameters, in their order.
  package var parameters: [Parameter]

  /// Returns the functions of a name that a source declares, in their order.
  package static func all(named name: String, in source: String) -> [DeclaredFunction] {
    var reader = DeclarationReader(SourceTokens(source).tokens)
    return reader.functions(named: name)
  }

  /// Returns the names that a source declares on its own level, each with the word that introduces it: `struct`, `let`.
  package static func topLevelNames(in source: String) -> [String: String] {
    let tokens = SourceTokens(source).tokens
    let introducers: Set = ["struct", "class", "enum", "actor", "protocol", "typealias", "let", "var"]
    var names: [String: String] = [:]
    for (word, name) in zip(tokens, tokens.dropFirst())
    where word.depth == 0 && word.kind == .word && introducers.contains(word.text) && name.kind == .word {
      names[name.text] = word.text
    }
    return names
  }
}

/// Goes through tokens and knows what the present one stands in.
private struct DeclarationReader {
  private let tokens: [SourceToken]
  private var scopes: [DeclaredFunction.Scope] = []
  private var conditions = 0
  /// The type whose brace is still to come.
  private var type: String?

  private static let types: Set = ["struct", "class", "enum", "actor", "protocol", "extension"]

  init(_ tokens: [SourceToken]) { self.tokens = tokens }

  mutating func functions(named name: String) -> [DeclaredFunction] {
    var found: [DeclaredFunction] = []
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .directive:
        if token.text.hasPrefix("#if") { conditions += 1 }
        if token.text.hasPrefix("#endif") { conditions = max(0, conditions - 1) }
      case .open where token.text == "{":
        scopes.append(type.map { .type($0) } ?? .other)
        type = nil
      case .close where token.text == "}": _ = scopes.popLast()
      case .word where index + 1 < tokens.count && (index == 0 || !tokens[index - 1].isOperator(".")):
        let next = tokens[index + 1]
        if Self.types.contains(token.text), next.kind == .word { type = next.text }
        if token.text == "func", next.text.filter({ $0 != "`" }) == name { found.append(function(index)) }
        if token.text == "func" { type = nil }
      default: continue
      }
    }
    return found
  }

  private func function(_ index: Int) -> DeclaredFunction {
    let depth = tokens[index].depth
    let head = tokens[(index + 2)...].prefix { $0.depth >= depth && !($0.depth == depth && $0.isBracket("{")) }
    let open = head.firstIndex { $0.depth == depth && $0.isBracket("(") } ?? head.endIndex
    let close = head[min(open, head.endIndex)...].firstIndex { $0.depth == depth && $0.isBracket(")") } ?? head.endIndex
    let effects = head[close...].prefix { !$0.isOperator("->") }
    let modifiers = tokens[..<index].reversed().prefix { token in
      token.kind == .attribute || token.text == "class" || SwiftWords.declarationModifiers.contains(token.text)
    }
    return DeclaredFunction(
      start: tokens[index].start, scope: scopes.last ?? .top, isConditional: conditions > 0,
      modifiers: modifiers.reversed().map(\.text), isGeneric: head[..<open].contains { $0.text.hasPrefix("<") },
      isAsync: effects.contains { $0.isWord("async") },
      isThrowing: effects.contains { $0.isWord("throws") || $0.isWord("rethrows") },
      parameters: open < close ? Self.parameters(head[(open + 1)..<close], depth: depth + 1) : [])
  }

  private static func parameters(_ tokens: ArraySlice<SourceToken>, depth: Int) -> [DeclaredFunction.Parameter] {
    guard !tokens.isEmpty else { return [] }
    return tokens.split(omittingEmptySubsequences: false) { $0.kind == .comma && $0.depth == depth }.map { part in
      let first = part.first { $0.kind == .word }?.text ?? "_"
      return DeclaredFunction.Parameter(
        label: first == "_" ? nil : first.filter { $0 != "`" },
        isInOut: part.contains { $0.depth == depth && $0.isWord("inout") })
    }
  }
}

extension CellOutline {
  /// The names that a `guard` or an `async let` on the cell's own level binds: Swift passes them to no later module.
  package var keptNames: [String] {
    let all = statements.flatMap { statement -> [String] in
      switch statement.kind {
      case .guarding(let word): NameFinder.patternNames(statement.tokens[word...])
      case .variables where statement.modifiers.contains("async"): NameFinder(statement).declared
      default: []
      }
    }
    // With `#if` a name may be in several branches.
    var seen: Set<String> = ["_"]
    return all.filter { seen.insert($0).inserted }
  }

  /// The names that `async let` binds.
  package var asyncNames: [String] {
    statements.flatMap { statement -> [String] in
      guard case .variables = statement.kind, statement.modifiers.contains("async") else { return [] }
      return NameFinder(statement).declared
    }
  }

  /// The position of the `let` or `var` of each stored variable that the cell declares.
  package var variablePlaces: [SourcePosition] {
    statements.compactMap { statement in
      guard case .variables(let introducer) = statement.kind, statement.attribute == nil else { return nil }
      guard !statement.modifiers.contains("async"), !statement.modifiers.contains("nonisolated"),
        !statement.modifiers.contains("lazy"), !NameFinder(statement).isComputed
      else { return nil }
      return statement.tokens[introducer].start
    }
  }
}

extension CellOutline {
  /// The texts of the cell's tokens, in order.
  package var tokenTexts: [String] { tokens.map(\.text) }

  /// The names of the variables, types and functions that the cell declares.
  package var introducedNames: Set<String> { newNames.union(declaredNames) }

  /// Whether two names stand side by side on a line with nothing between them, as words do and Swift's names don't.
  package var hasNamesInARow: Bool {
    zip(tokens, tokens.dropFirst()).contains { $0.isName && $1.isName && $0.start.line == $1.start.line }
  }

  /// Every name that stands anywhere in the cell.
  package var usedNames: Set<String> { Set(tokens.filter(\.isName).map(\.text)) }

  /// The names of the types and functions that the cell declares at its own level.
  package var declaredNames: [String] {
    declaredTypes
      + statements.compactMap { statement in
        guard statement.kind == .declaration, let word = statement.tokens.firstIndex(where: { $0.isWord("func") }),
          word + 1 < statement.tokens.endIndex, statement.tokens[word].depth == 0
        else { return nil }
        return statement.tokens[word + 1].text
      }
  }

  /// The types and functions on the cell's own level, each with what distinguishes it from others of its name: the
  /// parameters of a function, nothing for a type.
  package var signatures: Set<[String]> {
    var found = Set(declaredTypes.map { [$0] })
    for statement in statements where statement.kind == .declaration {
      guard let word = statement.tokens.firstIndex(where: { $0.isWord("func") && $0.depth == 0 }),
        let open = statement.tokens[word...].firstIndex(where: { $0.isBracket("(") })
      else { continue }
      found.insert(statement.tokens[(word + 1)...statement.tokens.closing(open)].map(\.text))
    }
    return found
  }

  /// The names of the types that the cell declares at its own level.
  package var declaredTypes: [String] {
    statements.compactMap { statement in
      guard statement.kind == .declaration else { return nil }
      let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias"]
      guard let kind = statement.tokens.firstIndex(where: { $0.depth == 0 && kinds.contains($0.text) }),
        kind + 1 < statement.tokens.endIndex
      else { return nil }
      return statement.tokens[kind + 1].text
    }
  }
}

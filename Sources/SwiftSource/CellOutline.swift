/// The outline of a cell, read from its tokens: its statements, the names that it declares or changes, the modules that
/// it imports, the places on its own level.
///
/// It reads tokens and not grammar. If it misses something, that isn't shown; if it finds something by mistake, the compiler
/// refuses it, and the cell is compiled without it.
///
///     CellOutline("let a = f(1); var b = \"x\"").names      // a, b
package struct CellOutline {
  let tokens: [SourceToken]
  let statements: [Statement]
  /// The number of lines of the source.
  package let lineCount: Int
  /// The variables that the cell declares with a value, or assigns to, in the order in which they first occur.
  package let names: [String]
  /// The variables among them that it declares.
  package let newNames: Set<String>
  /// The names of other variables that the cell may change: by a call, in a loop, in a closure.
  package let touched: [String]

  /// Reads the outline of a cell.
  package init(_ source: String) {
    let read = SourceTokens(source)
    tokens = read.tokens
    lineCount = read.lineCount
    statements = read.tokens[...].statements()
    var names: [String] = []
    var touched: [String] = []
    var (known, knownTouched): (Set<String>, Set<String>) = ([], [])
    var awaited: Set<String> = []
    var new: Set<String> = []
    for statement in statements {
      let finder = NameFinder(statement)
      for name in finder.declared + finder.assigned where known.insert(name).inserted { names.append(name) }
      awaited.formUnion(finder.awaited)
      new.formUnion(finder.declared + finder.awaited)
      for name in finder.touched where knownTouched.insert(name).inserted { touched.append(name) }
      // A branch has given it its value.
      for name in finder.touched where awaited.contains(name) && known.insert(name).inserted { names.append(name) }
    }
    self.names = names
    newNames = new
    self.touched = touched.filter { !known.contains($0) }
  }

  /// The modules that the cell imports, wholly or in part.
  package var imports: [String] { Self.imports(of: statements) }

  /// Returns the modules that a source imports, wholly or in part, without reading anything else of it.
  package static func imports(in source: String) -> [String] {
    imports(of: SourceTokens(source).tokens[...].statements())
  }

  private static func imports(of statements: [Statement]) -> [String] {
    statements.compactMap { statement in
      guard statement.kind == .declaration else { return nil }
      let words = statement.tokens.drop { !$0.isWord("import") }.dropFirst()
      let kinds: Set = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
      return words.first { !kinds.contains($0.text) }?.text
    }
  }

  /// The import declarations, as they are written.
  package var importDeclarations: [String] {
    statements.compactMap { statement in
      guard statement.kind == .declaration, let word = statement.tokens.firstIndex(where: { $0.isWord("import") })
      else {
        return nil
      }
      var text = ""
      var previous: SourceToken?
      for token in statement.tokens {
        if let previous, previous.end != token.start { text += " " }
        text += token.text
        previous = token
      }
      return statement.tokens[..<word].contains { $0.kind == .other } ? nil : text
    }
  }

  /// Whether the cell only declares functions, types and extensions.
  package var onlyDeclares: Bool {
    !statements.isEmpty && statements.allSatisfy { $0.kind == .declaration }
  }

  /// Whether the cell declares functions, types, or variables that hold a closure: code that may be called later.
  package var declaresCode: Bool {
    statements.contains { statement in
      switch statement.kind {
      case .declaration: return !statement.tokens.contains { $0.isWord("import") }
      case .variables(let introducer): return NameFinder.holdsCode(statement.tokens[introducer...])
      default: return false
      }
    }
  }

  /// Whether a statement on the cell's own level may wait.
  package var awaits: Bool {
    statements.contains { statement in
      statement.kind != .declaration
        && (statement.modifiers.contains("async") || statement.tokens.contains { $0.isWord("await") })
    }
  }

  /// Whether the cell repeats something and has a number so large that optimisation may be worth its time.
  package var isLong: Bool {
    let running = statements.filter { $0.kind != .declaration }
    let repeats = running.contains { statement in
      statement.tokens.contains { $0.isBracket("{") || $0.isWord("for") || $0.isWord("while") }
    }
    return repeats
      && tokens.contains { token in
        token.kind == .word && token.text.first?.isNumber == true
          && (Double(token.text.filter { $0 != "_" }) ?? 0) >= 100_000
      }
  }
}

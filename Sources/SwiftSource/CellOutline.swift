/// The statements of a cell's own level, with whatever stands in brackets, literals and comments left out.
///
/// It serves to find the names that a cell declares or assigns and the modules that it imports. What it misses is
/// merely not shown; what it finds wrongly the compiler refuses, and the cell is compiled without.
///
///     CellOutline("let a = f(1); var b = \"x\"").names      // a, b
package struct CellOutline {
  /// The statements: `let point = Point()`, `func scaled() {}`.
  let statements: [String]

  /// The outline of a cell.
  package init(_ source: String) {
    var statements: [String] = []
    var current = ""
    func end() {
      let statement = current.trimmingPrefix(while: \.isWhitespace)
      if !statement.isEmpty { statements.append(String(statement)) }
      current = ""
    }
    var scanner = SourceScanner()
    for line in SourceLines(source) {
      scanner.scan(line) { scanner, piece in
        if scanner.open.isEmpty, piece.before.isEmpty, piece.text.first == ";" {
          end()
        } else if Self.belongs(piece, after: scanner, in: current) {
          current.unicodeScalars += piece.text
        }
      }
      if scanner.open.isEmpty { end() }
    }
    end()
    self.statements = statements
  }

  /// Whether a piece stands on the cell's own level, the brackets that leave it included, and a literal's first quotes
  /// and last: the names of a tuple's pattern are the one thing in brackets that counts.
  private static func belongs(_ piece: SourceScanner.Piece, after scanner: SourceScanner, in statement: String) -> Bool
  {
    let text = piece.text
    if text.starts(with: "//".unicodeScalars) || scanner.open.last == .comment || piece.before.last == .comment {
      return false
    }
    if piece.before.isEmpty || (scanner.open.isEmpty && piece.before.count == 1) { return true }
    guard piece.before == [.bracket("(", ofAttribute: false)], scanner.open == piece.before else { return false }
    return statement.wholeMatch(of: /\s*(let|var)\s*\([^()]*/) != nil
  }

  /// The variables that the cell declares with a value, or assigns to, in the order in which they first occur.
  package var names: [String] {
    var found: [String] = []
    for statement in statements {
      for name in Self.names(in: statement) where !found.contains(name) && name != "_" { found.append(name) }
    }
    return found
  }

  /// The modules that the cell imports.
  package var imports: [String] {
    statements.compactMap { statement in
      let words = statement.split(whereSeparator: \.isWhitespace)
      guard let place = words.firstIndex(of: "import"), words[..<place].allSatisfy({ $0.hasPrefix("@") }) else {
        return nil
      }
      return words[(place + 1)...].joined(separator: " ")
    }
  }

  private static func names(in statement: String) -> [String] {
    if let assigned = statement.prefixMatch(of: /([\p{L}_][\p{L}\p{N}_]*)(\.[\p{L}\p{N}_.]+|\[\])*\s*[-+*\/%]?=(?!=)/) {
      return [String(assigned.1)]
    }
    guard let declared = statement.prefixMatch(of: /(@\w+\s+|[a-z]+\s+)*?(let|var)\b\s*/),
      !declared.output.0.contains("lazy "), !declared.output.0.contains("case ")
    else { return [] }
    let bindings = statement[declared.range.upperBound...]
    if bindings.hasPrefix("(") {
      let pattern = bindings.dropFirst().prefix { $0 != ")" }
      return pattern.split(separator: ",").compactMap { part in
        let name = part.split(separator: ":").last.map { $0.filter { !$0.isWhitespace } }
        return name.flatMap { $0.isEmpty || $0.hasPrefix("(") ? nil : $0 }
      }
    }
    return bindings.split(separator: ",").compactMap { binding in
      guard let match = binding.prefixMatch(of: /\s*(`?[\p{L}_\p{So}][\p{L}\p{N}\p{So}_]*`?)\s*(:[^=]*)?=/) else {
        return nil
      }
      return String(match.1)
    }
  }
}

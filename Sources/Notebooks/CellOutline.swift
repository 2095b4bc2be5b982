/// The statements of a cell's own level, with whatever stands in brackets, literals and comments left out.
///
/// It serves to find the names that a cell declares or assigns and the modules that it imports. What it misses is
/// merely not shown; what it finds wrongly the compiler refuses, and the cell is compiled without.
struct CellOutline {
  /// The statements: `let point = Point()`, `func scaled() {}`.
  let statements: [String]

  /// The outline of a cell.
  init(_ source: String) {
    var statements: [String] = []
    var current = ""
    var depth = 0
    var rest = Substring(source)
    func end() {
      let statement = current.trimmingPrefix(while: \.isWhitespace)
      if !statement.isEmpty { statements.append(String(statement)) }
      current = ""
    }
    while let character = rest.first {
      if let length = Self.literalOrComment(rest) {
        if depth == 0, !rest.hasPrefix("/") { current += "\"\"" }
        rest = rest.dropFirst(length)
        continue
      }
      rest = rest.dropFirst()
      switch character {
      case "(", "[", "{":
        if depth == 0 { current.append(character) }
        depth += 1
      case ")", "]", "}":
        depth = max(0, depth - 1)
        if depth == 0 { current.append(character) }
      case "\n" where depth == 0, ";" where depth == 0: end()
      default:
        // The names of a tuple's pattern are the one thing in brackets that counts.
        if depth == 0 || (depth == 1 && Self.isPattern(current)) { current.append(character) }
      }
    }
    end()
    self.statements = statements
  }

  private static func isPattern(_ statement: String) -> Bool {
    statement.wholeMatch(of: /\s*(let|var)\s*\([^()]*/) != nil
  }

  /// The length of the literal or comment that `text` starts with, nil where it starts with neither.
  private static func literalOrComment(_ text: Substring) -> Int? {
    if text.hasPrefix("//") { return text.prefix { !$0.isNewline }.count }
    if text.hasPrefix("/*") {
      var depth = 0
      var position = text.startIndex
      while position < text.endIndex {
        if text[position...].hasPrefix("/*") { depth += 1 }
        let closes = text[position...].hasPrefix("*/")
        position = text.index(after: position)
        if closes {
          depth -= 1
          if depth == 0 { return text.distance(from: text.startIndex, to: text.index(after: position)) }
        }
      }
      return text.count
    }
    let hashes = text.prefix { $0 == "#" }.count
    let quotes = text.dropFirst(hashes)
    guard quotes.first == "\"" else { return nil }
    let fence = quotes.hasPrefix("\"\"\"") ? "\"\"\"" : "\""
    let closing = fence + String(repeating: "#", count: hashes)
    let escape = "\\" + String(repeating: "#", count: hashes)
    var inside = quotes.dropFirst(fence.count)
    while !inside.isEmpty, !inside.hasPrefix(closing) {
      if fence == "\"", inside.first!.isNewline { break }
      inside = inside.dropFirst(inside.hasPrefix(escape) ? escape.count + 1 : 1)
    }
    return text.count - inside.dropFirst(inside.hasPrefix(closing) ? closing.count : 0).count
  }

  /// The variables that the cell declares with a value, or assigns to, in the order in which they first occur.
  var names: [String] {
    var found: [String] = []
    for statement in statements {
      for name in Self.names(in: statement) where !found.contains(name) && name != "_" { found.append(name) }
    }
    return found
  }

  /// The modules that the cell imports.
  var imports: [String] {
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

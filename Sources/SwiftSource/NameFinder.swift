/// Finds the variables that a statement declares and those that it changes.
struct NameFinder {
  /// The names that the statement declares with a value.
  private(set) var declared: [String] = []
  /// The names that it declares without a value, to be given one later.
  private(set) var awaited: [String] = []
  /// The names that it assigns to, if it is an assignment.
  private(set) var assigned: [String] = []
  /// The names that something inside it assigns to, calls a method on, or passes with `&`.
  private(set) var touched: [String] = []

  /// Whether it declares a variable that has a body instead of a value.
  private(set) var isComputed = false

  init(_ statement: Statement) {
    let tokens = statement.tokens
    switch statement.kind {
    case .declaration, .directive: return
    case .variables(let introducer):
      isComputed = Self.isComputed(tokens[(introducer + 1)...])
      if !statement.modifiers.contains("lazy") { declared = Self.bindings(tokens[(introducer + 1)...]) }
      if declared.isEmpty, !isComputed, statement.attribute == nil, introducer + 2 < tokens.endIndex,
        tokens[introducer + 2].kind == .colon, !tokens.contains(where: { $0.depth == 0 && $0.isOperator("=") })
      {
        awaited = Self.nameList(tokens[introducer + 1])
      }
      // A property wrapper may give a variable its first value.
      if declared.isEmpty, !isComputed, statement.attribute != nil, introducer + 1 < tokens.endIndex {
        declared = Self.nameList(tokens[introducer + 1])
      }
    case .guarding(let word): declared = Self.patternNames(tokens[word...])
    case .control, .expression: break
    }
    readChanges(statement)
  }

  // MARK: - Declared names

  /// Returns the names of `a = 1, (b, c): (Int, Int) = f()`: those that have a value.
  static func bindings(_ tokens: ArraySlice<SourceToken>) -> [String] {
    var found: [String] = []
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let first = tokens[index]
      let afterPattern = first.isBracket("(") ? tokens.closing(index) + 1 : index + 1
      let rest = tokens[min(afterPattern, tokens.endIndex)...]
      // The binding ends at a comma that is followed by a new one.
      let end = rest.indices.first { isBindingStart($0, in: tokens, depth: first.depth) } ?? tokens.endIndex
      let hasType = rest.first?.kind == .colon
      let equals = rest.firstIndex { $0.depth == first.depth && ($0.isOperator("=") || $0.isBracket("{")) }
      let hasValue = equals.map { $0 < end && tokens[$0].isOperator("=") } ?? false
      if hasValue, hasType || rest.first?.isOperator("=") == true {
        found += first.isBracket("(") ? tupleNames(tokens[index..<afterPattern]) : nameList(first)
      }
      index = end < tokens.endIndex ? end + 1 : end
    }
    return found
  }

  /// Returns whether the variable is computed, observed, or a closure.
  static func holdsCode(_ tokens: ArraySlice<SourceToken>) -> Bool {
    if isComputed(tokens.dropFirst()) { return true }
    guard let equals = tokens.firstIndex(where: { $0.depth == 0 && $0.isOperator("=") }) else { return false }
    let value = tokens[(equals + 1)...].drop { $0.kind == .attribute }
    return value.first?.isBracket("{") == true
      || tokens[equals...].contains { $0.isWord("didSet") || $0.isWord("willSet") }
  }

  /// Returns whether a body comes before any `=`.
  private static func isComputed(_ tokens: ArraySlice<SourceToken>) -> Bool {
    guard let depth = tokens.first?.depth,
      let first = tokens.first(where: { $0.depth == depth && ($0.isOperator("=") || $0.isBracket("{")) })
    else { return false }
    return first.isBracket("{")
  }

  private static func nameList(_ token: SourceToken) -> [String] {
    token.isName || token.text.hasPrefix("`") || token.kind == .other ? [token.text] : []
  }

  /// Returns whether a token is a comma before another pattern of the same `let`.
  private static func isBindingStart(_ index: Int, in tokens: ArraySlice<SourceToken>, depth: Int) -> Bool {
    guard tokens[index].kind == .comma, tokens[index].depth == depth, index + 1 < tokens.endIndex else { return false }
    let first = tokens[index + 1]
    let after = first.isBracket("(") ? tokens.closing(index + 1) + 1 : index + 2
    guard after < tokens.endIndex, first.kind == .word || first.isBracket("(") else { return false }
    return tokens[after].kind == .colon || tokens[after].isOperator("=")
  }

  /// Returns the names in `(a, second: b, (c, _))`.
  private static func tupleNames(_ tokens: ArraySlice<SourceToken>) -> [String] {
    tokens.indices.compactMap { index in
      let token = tokens[index]
      let isLabel = index + 1 < tokens.endIndex && tokens[index + 1].kind == .colon
      return !isLabel && (token.isName || token.text.hasPrefix("`")) ? token.text : nil
    }
  }

  /// Returns the names that patterns after `let` and `var` bind in a condition.
  static func patternNames(_ condition: ArraySlice<SourceToken>) -> [String] {
    var found: [String] = []
    let depth = condition.first?.depth ?? 0
    let end = condition.firstIndex { $0.isWord("else") && $0.depth == depth } ?? condition.endIndex
    for index in condition.indices
    where index < end && (condition[index].isWord("let") || condition[index].isWord("var")) {
      let next = index + 1
      guard next < end else { continue }
      let follows = next + 1 < end ? condition[next + 1] : nil
      if condition[next].isName, follows?.isOperator(".") != true, follows?.isBracket("(") != true {
        found.append(condition[next].text)
      } else if let group = condition[next..<end].firstIndex(where: { $0.isBracket("(") }) {
        found += tupleNames(condition[group...condition.closing(group)])
      }
    }
    return found
  }

  // MARK: - Changed names

  private mutating func readChanges(_ statement: Statement) {
    let tokens = statement.tokens
    let local = Self.localNames(statement)
    for index in tokens.indices {
      guard let (name, isAssigned) = Self.change(at: index, in: tokens), !local.contains(name) else { continue }
      if isAssigned, index == tokens.startIndex, statement.kind == .expression {
        assigned.append(name)
      } else if !touched.contains(name) {
        touched.append(name)
      }
    }
    // `(a, b) = (b, a)`
    for index in tokens.indices where tokens[index].isBracket("(") {
      let close = tokens.closing(index)
      guard close + 1 < tokens.endIndex, tokens[close + 1].isOperator("=") else { continue }
      let names = Self.tupleNames(tokens[index...close]).filter { !local.contains($0) }
      if index == tokens.startIndex, statement.kind == .expression {
        assigned += names
      } else {
        touched += names.filter { !touched.contains($0) }
      }
    }
  }

  /// Returns the names declared within the statement's braces and conditions, which are therefore not the cell's.
  private static func localNames(_ statement: Statement) -> Set<String> {
    var names: Set<String> = []
    let tokens = statement.tokens
    for index in tokens.indices where index + 1 < tokens.endIndex {
      let isOwn = statement.kind == .variables(introducer: index)
      if isOwn { continue }
      if tokens[index].isWord("let") || tokens[index].isWord("var") {
        if case .guarding = statement.kind, tokens[index].depth == 0 { continue }
        let next = tokens[index + 1]
        if next.isBracket("(") {
          names.formUnion(tupleNames(tokens[(index + 1)...tokens.closing(index + 1)]))
        } else if next.isName {
          names.insert(next.text)
        }
      } else if tokens[index].isWord("for") {
        names.formUnion(tokens[(index + 1)...].prefix { !$0.isWord("in") }.filter(\.isName).map(\.text))
      }
    }
    return names
  }

  /// Returns the variable that is or may be changed by the expression at a token, and whether by an assignment.
  private static func change(at index: Int, in tokens: ArraySlice<SourceToken>) -> (name: String, isAssigned: Bool)? {
    let root = tokens[index]
    let previous = index > tokens.startIndex ? tokens[index - 1] : nil
    guard root.isName || root.text.hasPrefix("`"), previous?.isOperator(".") != true else { return nil }
    if let previous, previous.isOperator("&"), previous.end == root.start { return (root.text, false) }
    var next = index + 1
    var calls = false
    while next < tokens.endIndex {
      let (token, isAttached) = (tokens[next], tokens[next].start == tokens[next - 1].end)
      if token.isOperator("."), next + 1 < tokens.endIndex, tokens[next + 1].kind == .word {
        next += 2
      } else if isAttached, token.isBracket("[") || token.isBracket("(") {
        if token.isBracket("(") {
          guard next > index + 1 else { return nil }
          calls = true
        }
        next = tokens.closing(next) + 1
      } else if isAttached, token.isOperator("!") || token.isOperator("?") {
        next += 1
      } else if isAssignment(token), !calls {
        return isDeclared(index, in: tokens) ? nil : (root.text, true)
      } else {
        break
      }
    }
    // A name before a trailing closure is called, too.
    let hasClosure = next < tokens.endIndex && tokens[next].isBracket("{") && next > index + 1
    return calls || hasClosure ? (root.text, false) : nil
  }

  /// Returns whether a token is a declared name, or the type of one.
  private static func isDeclared(_ index: Int, in tokens: ArraySlice<SourceToken>) -> Bool {
    guard index > tokens.startIndex else { return false }
    let previous = tokens[index - 1]
    if previous.kind == .colon { return !endsCase(index - 1, in: tokens) }
    return previous.isWord("let") || previous.isWord("var")
  }

  /// Returns whether a colon ends `case …` or `default`, so that a statement follows.
  private static func endsCase(_ colon: Int, in tokens: ArraySlice<SourceToken>) -> Bool {
    let depth = tokens[colon].depth
    for token in tokens[..<colon].reversed() {
      if token.depth < depth || token.kind == .semicolon || token.isBracket("}") { return false }
      guard token.depth == depth else { continue }
      if token.isWord("case") || token.isWord("default") { return true }
      if token.kind == .colon { return false }
    }
    return false
  }

  /// Returns whether a token is `=` or an operator like `+=`.
  static func isAssignment(_ token: SourceToken) -> Bool {
    guard token.kind == .operator, token.text.hasSuffix("=") else { return false }
    return token.text == "="
      || !["==", "!=", "<=", ">=", "===", "!==", "~=", ".==", ".!=", ".<=", ".>="].contains(token.text)
  }
}

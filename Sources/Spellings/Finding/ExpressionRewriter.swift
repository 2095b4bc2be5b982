/// Writes an expression in Swift, and keeps what it has changed.
struct ExpressionRewriter {
  let facts: CellFacts
  private(set) var findings: [RewritingNote] = []

  init(_ facts: CellFacts) { self.facts = facts }

  /// Returns the expression in Swift.
  mutating func swift(_ expression: Expression) -> Expression {
    let plain = expression.canonical
    if plain != expression { findings.append(.replaced(why: "")) }
    return rewritten(plain)
  }

  mutating func note(_ why: String = "") { findings.append(.replaced(why: why)) }

  private mutating func rewritten(_ expression: Expression) -> Expression {
    switch expression {
    case .call(let function, let parts): return call(function, parts)
    case .member(let base, let name): return member(base, name)
    case .infix(let left, let sign, let right):
      return infix(rewritten(left), sign, rewritten(right))
    case .prefix(let sign, let operand): return prefix(sign, rewritten(operand))
    case .index(let base, let parts):
      if let replaced = replaced(expression) { return replaced }
      if let turned = PythonLists.turned(base, parts) {
        note()
        return turned
      }
      let own = parts.map { Expression.Argument(label: $0.label, value: index($0.value)) }
      return replaced(.index(rewritten(base), own)) ?? .index(rewritten(base), own)
    case .choice(let value, let condition, let other):
      note()
      let (own, first, second) = (rewritten(condition), rewritten(value), rewritten(other))
      if own.isMask { return .call(.name("which"), [own, first, second].map { Expression.Argument(value: $0) }) }
      return .infix(own, "?", .infix(first, ":", second))
    case .closure(let names, let body):
      note()
      return .closure(names, rewritten(body))
    case .comprehension(let element, let names, let sequence, let condition):
      note()
      return PythonLists.comprehension(
        rewritten(element), names, rewritten(sequence), condition.map { rewritten($0) })
    case .name: return expression
    default: return mapParts(of: expression)
    }
  }

  private mutating func mapParts(of expression: Expression) -> Expression {
    var other = self
    let result = expression.mapParts { other.rewritten($0) }
    self = other
    return result
  }

  private mutating func index(_ part: Expression) -> Expression {
    guard let place = PythonLists.place(part) else { return rewritten(part) }
    note()
    return mapParts(of: place)
  }

  // MARK: Names

  private mutating func call(_ function: Expression, _ parts: [Expression.Argument]) -> Expression {
    if let handed = PythonLists.handed(function, parts), !facts.known.contains(function.text) {
      note()
      return mapParts(of: handed)
    }
    var own = parts.map { Expression.Argument(label: $0.label, value: rewritten($0.value), hasEquals: $0.hasEquals) }
    for index in own.indices {
      guard case .prefix("*", let list) = own[index].value, function.path?.count == 1 else { continue }
      own[index].value = list
      note("a list is handed over as it is")
    }
    var head = function
    if case .member(let base, let name) = function {
      if !isModule(function.path) { head = .member(rewritten(base), name) }
    } else if function.path == nil, function.key == nil || !isModule(function.headPath) {
      head = rewritten(function)
    }
    let found = Expression.call(head, own)
    if let other = PythonLists.formatted(head, own) ?? EinopsCalls.call(head, own) {
      note()
      return other
    }
    if let replaced = replaced(found) { return replaced }
    guard let path = head.path, isModule(path) else {
      if case .call = head, isModule(head.headPath) { return labelled(rewritten(head), own) }
      return labelled(head, own)
    }
    let name = ForeignModules.name(of: path) ?? ""
    let needsMore = SpellingIndex.patterns[name]?.contains { $0.addsParts && $0.theirs.key == name } ?? false
    guard SpellingIndex.ownFunctions.contains(name), !facts.known.contains(name), !needsMore else {
      if let row = row(of: head.key) {
        findings.append(.example(of: path.joined(separator: "."), row: row))
      } else {
        findings.append(.unknown(path: path))
      }
      return found
    }
    note()
    return labelled(.name(name), own)
  }

  private mutating func member(_ base: Expression, _ name: String) -> Expression {
    let path = Expression.member(base, name).path
    if path == nil, let replaced = replaced(.member(base, name)) { return replaced }
    let own: Expression = isModule(path) ? base : rewritten(base)
    let found = Expression.member(own, name)
    if let replaced = replaced(found) { return replaced }
    guard let path, isModule(path) else { return found }
    if let row = row(of: name) {
      findings.append(.example(of: path.joined(separator: "."), row: row))
    } else if let short = ForeignModules.name(of: path), SpellingIndex.ownFunctions.contains(short) {
      note()
      return .name(short)
    } else {
      findings.append(.unknown(path: path))
    }
    return found
  }

  private func isModule(_ path: [String]?) -> Bool {
    guard let path, path.count > 1 else { return false }
    return ForeignModules.origins[path[0]] != nil && !facts.known.contains(path[0])
  }

  private func row(of key: String?) -> Spelling? { key.flatMap { SpellingIndex.patterns[$0]?.first?.row } }

  /// Returns what the table has for a call, a member or an index; nil if it has nothing, or the same.
  private mutating func replaced(_ expression: Expression) -> Expression? {
    guard let key = expression.key, let patterns = SpellingIndex.patterns[key] else { return nil }
    let path = expression.headPath ?? []
    let hasModule = isModule(path)
    if !hasModule {
      if facts.known.contains(path.count == 1 ? path[0] : key) { return nil }
      if path.count > 1, ForeignModules.origins[path[0]] != nil { return nil }
      let isOwn = SpellingIndex.isOwn(key, isMember: path.count != 1)
      let isTraining =
        ["eval", "train", "step"].contains(key) && facts.isSaid("cannot find '\(path.first ?? "")' in scope")
      if isOwn, !isTraining, !SpellingIndex.isForeignForm(expression), !facts.isBlamed(key) { return nil }
    }
    let ordered = Self.ordered(patterns, for: expression)
    for pattern in ordered {
      if let replacement = pattern.replacement(for: expression) {
        guard replacement.text != expression.text else { return nil }
        findings.append(.replaced(why: pattern.row.why))
        return replacement
      }
      if pattern.ours == nil, pattern.matches(expression) {
        findings.append(.example(of: expression.headText, row: pattern.row))
        return expression
      }
    }
    guard !hasModule, !SpellingIndex.isOwn(key, isMember: path.count != 1) else { return nil }
    // The name is the table's, and the parts are not.
    guard let near = ordered.first(where: { $0.theirs.isLike(expression) }) else { return nil }
    findings.append(.example(of: expression.headText, row: near.row))
    return expression
  }

  /// Returns patterns with the likeliest first: those of the same path, of the same library, with the same labels.
  private static func ordered(_ patterns: [SpellingPattern], for expression: Expression) -> [SpellingPattern] {
    let path = expression.headPath ?? []
    let origin = path.first.flatMap { ForeignModules.origins[$0] }
    let labels = expression.callLabels
    func rank(_ pattern: SpellingPattern) -> Int {
      let own = pattern.theirs.headPath ?? []
      let isSamePath = own == path || (own.count == path.count && origin == nil)
      let isSameLibrary = origin.map { pattern.row.origin.contains($0) } ?? false
      return (isSamePath ? 0 : isSameLibrary ? 2 : 4) + (pattern.theirs.callLabels == labels ? 0 : 1)
    }
    return patterns.enumerated().map { (rank($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }

  /// Returns a call with the labels that it has here.
  private mutating func labelled(_ function: Expression, _ parts: [Expression.Argument]) -> Expression {
    let isOwn = function.key.map { SpellingIndex.ownFunctions.contains($0) || SpellingIndex.ownMembers.contains($0) }
    let own = parts.map { part -> Expression.Argument in
      guard let label = part.label, isOwn ?? false, !facts.known.contains(function.key ?? "") else {
        return Expression.Argument(label: part.label, value: part.value)
      }
      var renamed = Expression.Argument(label: part.meaning, value: part.value)
      if renamed.label == "axis", label != "axis" || part.hasEquals, let axes = part.value.elements {
        renamed = Expression.Argument(label: "axes", value: .list(axes))
      }
      return label == "axes" && !part.hasEquals ? Expression.Argument(label: label, value: part.value) : renamed
    }
    let result = Expression.call(function, own)
    if result != .call(function, parts) || parts.contains(where: \.hasEquals) { note() }
    return result
  }
}

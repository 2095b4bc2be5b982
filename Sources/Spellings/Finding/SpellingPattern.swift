/// One spelling of elsewhere as a pattern: what its row has on both sides stands for whatever a learner writes there.
struct SpellingPattern {
  let row: Spelling
  let theirs: Expression
  /// What is written here; nil if there is nothing to write, or nothing that parts could be put into.
  let ours: Expression?
  /// The name by which it is found: `softmax` of `torch.nn.functional.softmax(x)`.
  let key: String
  /// The parts of their side that our side has too.
  private let shared: [Expression]

  /// Names of values in the table: each stands for any expression.
  private static let variables: Set = [
    "x", "y", "z", "v", "w", "a", "b", "q", "k", "r", "n", "p", "s", "f", "g", "d", "i", "xs", "words", "mask", "ids",
    "rows",
    "fresh", "one", "logits", "targets", "device", "path", "model", "opt", "loss", "rng",
  ]
  /// Texts of the table that stand for any other.
  private static let texts: Set = ["\"cuda\"", "\"cpu\"", "\"a\"", "\"x\"", "\"T\"", "\"name? \"", "\"3\""]

  /// Makes the patterns of a row: one for each spelling, and one more for the method of a row with a star.
  static func patterns(of row: Spelling) -> [SpellingPattern] {
    row.theirPatterns.flatMap { text -> [SpellingPattern] in
      guard let theirs = Expression(source: text)?.canonical.sequenced else { return [] }
      let ours = Self.ours(row.ourPattern)?.sequenced
      var found = [SpellingPattern(row, theirs, ours)]
      if row.isMethodToo, let method = theirs.method, let own = ours?.method {
        found.append(SpellingPattern(row, method, own))
      }
      return found.compactMap(\.self)
    }
  }

  private static func ours(_ text: String) -> Expression? {
    let sides = text.split(separator: " = ").map { Expression(source: String($0)) }
    if sides.count == 2, let target = sides[0], let value = sides[1] { return .infix(target, "=", value) }
    return Expression(source: text)
  }

  private init?(_ row: Spelling, _ theirs: Expression, _ ours: Expression?) {
    guard let key = theirs.key else { return nil }
    (self.row, self.theirs, self.ours, self.key) = (row, theirs, ours, key)
    let own = ours?.all ?? []
    shared = theirs.all.filter { part in
      switch part {
      case .name(let name): Self.variables.contains(name) && own.contains(part)
      case .implicit, .number, .text, .list, .prefix: own.contains(part)
      case .tuple: part.elements.map { own.contains(.list($0)) } ?? false
      default: false
      }
    }
  }

  /// Whether our side says more than theirs, such as a seed: a call of theirs can't be taken over without it.
  var addsParts: Bool {
    let own = Set(theirs.labels)
    return ours?.labels.contains { !own.contains($0) && $0 != "axis" && $0 != "keepDims" } ?? false
  }

  // MARK: Matching

  /// Returns what is written here for an expression; nil if it doesn't match.
  func replacement(for expression: Expression) -> Expression? {
    guard let ours else { return nil }
    var bindings = SpellingBindings()
    guard match(theirs, expression, &bindings) else { return nil }
    return bindings.filled(ours)
  }

  /// Returns whether an expression is their spelling with whatever parts.
  func matches(_ expression: Expression) -> Bool {
    var bindings = SpellingBindings()
    return match(theirs, expression, &bindings)
  }

  private func match(_ pattern: Expression, _ expression: Expression, _ bindings: inout SpellingBindings) -> Bool {
    if shared.contains(pattern) { return fits(pattern, expression) && bindings.bind(pattern, expression) }
    switch (pattern, expression) {
    case (.name(let name), _) where Self.variables.contains(name): return !expression.isModule
    case (.text(let text), .text) where Self.texts.contains(text): return true
    case (.call(let function, let parts), .call(let otherFunction, let others)):
      return matchFunction(function, otherFunction, &bindings) && match(parts, others, &bindings)
    case (.member, .member), (.name, .name), (.name, .member), (.member, .name):
      return matchFunction(pattern, expression, &bindings)
    case (.infix(let left, let sign, let right), .infix(let otherLeft, let otherSign, let otherRight)):
      return sign == otherSign && match(left, otherLeft, &bindings) && match(right, otherRight, &bindings)
    case (.index(let base, let parts), .index(let otherBase, let others)):
      return match(base, otherBase, &bindings) && match(parts, others, &bindings)
    default:
      if let elements = pattern.elements, let others = expression.elements, elements.count == others.count {
        return zip(elements, others).allSatisfy { match($0, $1, &bindings) }
      }
      return pattern == expression
    }
  }

  /// Returns whether an expression may stand where the table has a value of another kind.
  private func fits(_ pattern: Expression, _ expression: Expression) -> Bool {
    switch (pattern, expression) {
    case (.number, .text), (.number, .implicit), (.number, .list), (.number, .tuple): false
    case (.prefix, .text), (.prefix, .implicit), (.prefix, .list), (.prefix, .tuple): false
    case (.text, .text), (.implicit, .implicit): true
    case (.text, _), (.implicit, _): false
    case (.list, .number), (.list, .text), (.tuple, .number), (.tuple, .text), (.list, .prefix): false
    case (.name, .tuple): false
    case (.name("r"), .number), (.name("r"), .infix), (.name("r"), .list): false
    default: !expression.isModule
    }
  }

  /// Matches what is called, or a name that is not called.
  private func matchFunction(_ pattern: Expression, _ other: Expression, _ bindings: inout SpellingBindings) -> Bool {
    if case .member(let receiver, let name) = pattern, receiver.isValue {
      guard case .member(let own, name) = other, !own.isModule else { return false }
      return match(receiver, own, &bindings)
    }
    if case .call = pattern { return match(pattern, other, &bindings) }
    guard let path = pattern.path, let otherPath = other.path else { return false }
    let name = ForeignModules.name(of: path) ?? path.joined(separator: ".")
    let otherName = ForeignModules.name(of: otherPath) ?? otherPath.joined(separator: ".")
    return name.prefix { $0 != "<" } == otherName.prefix { $0 != "<" } && name.contains("<") == otherName.contains("<")
  }

  /// Matches the parts of a call, in order; a label of both has to be the same.
  private func match(
    _ parts: [Expression.Argument], _ others: [Expression.Argument], _ bindings: inout SpellingBindings
  ) -> Bool {
    var rest = bindings.carry(others, from: parts)
    let meanings = Set(parts.compactMap(\.meaning))
    for (index, part) in parts.enumerated() {
      if part.value == .sizes {
        let count = rest.prefix { $0.label == nil }.count - parts[(index + 1)...].count { $0.label == nil }
        guard count >= 1 else { return false }
        bindings.bindSizes(rest.prefix(count).map(\.value))
        rest.removeFirst(count)
        continue
      }
      let named = part.meaning.flatMap { meaning in rest.firstIndex { $0.meaning == meaning } }
      // Swift's labels have to be there; Python's parameters may be meant by their places.
      if named == nil, part.label != nil, !part.hasEquals { return false }
      let found =
        named
        ?? rest.firstIndex { other in
          other.meaning.map { part.label == nil && !meanings.contains($0) && other.mayStandAnywhere } ?? true
        }
      guard let found else { return false }
      let value = rest.remove(at: found).value
      if part.value == .sizeList {
        bindings.bindSizes([value])
      } else if !match(part.value, value, &bindings) {
        return false
      }
    }
    return rest.isEmpty
  }
}

extension Expression {
  /// Returns the expression with each of its direct parts replaced.
  func mapParts(_ change: (Expression) -> Expression) -> Expression {
    func all(_ parts: [Argument]) -> [Argument] {
      parts.map { Argument(label: $0.label, value: change($0.value), hasEquals: $0.hasEquals) }
    }
    switch self {
    case .name, .number, .text, .implicit: return self
    case .member(let base, let name): return .member(change(base), name)
    case .call(let function, let parts): return .call(change(function), all(parts))
    case .index(let base, let parts): return .index(change(base), all(parts))
    case .list(let elements): return .list(elements.map(change))
    case .tuple(let parts): return .tuple(all(parts))
    case .dictionary(let elements): return .dictionary(elements.map(change))
    case .prefix(let sign, let operand): return .prefix(sign, change(operand))
    case .infix(let left, let sign, let right): return .infix(change(left), sign, change(right))
    case .postfix(let operand, let sign): return .postfix(change(operand), sign)
    case .slice(let bounds): return .slice(bounds.map { $0.map(change) })
    case .choice(let value, let condition, let other): return .choice(change(value), change(condition), change(other))
    case .closure(let names, let body): return .closure(names, change(body))
    case .comprehension(let element, let names, let sequence, let condition):
      return .comprehension(change(element), names, change(sequence), condition.map(change))
    }
  }

  /// Returns the expression with one of its parts, wherever it stands, replaced by another.
  func replacing(_ part: Expression, with other: Expression) -> Expression {
    self == part ? other : mapParts { $0.replacing(part, with: other) }
  }

  /// All expressions within it, itself among them.
  var all: [Expression] {
    var found: [Expression] = [self]
    _ = mapParts { part in
      found += part.all
      return part
    }
    return found
  }
}

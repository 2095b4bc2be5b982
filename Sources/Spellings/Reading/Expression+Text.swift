extension Expression {
  /// The expression as Swift is written.
  var text: String {
    switch self {
    case .name(let text), .number(let text), .text(let text): return text
    case .implicit(let name): return ".\(name)"
    case .member(let base, let name): return base.text(atLeast: 10) + ".\(name)"
    case .call(let function, let parts):
      let head = function.text(atLeast: 10)
      if parts.count == 1, parts[0].label == nil, case .closure = parts[0].value {
        return "\(head) \(parts[0].value.text)"
      }
      return "\(head)(\(Self.text(parts)))"
    case .index(let base, let parts): return base.text(atLeast: 10) + "[\(Self.text(parts))]"
    case .list(let elements): return "[\(elements.map(\.text).joined(separator: ", "))]"
    case .tuple(let parts): return "(\(Self.text(parts)))"
    case .dictionary(let elements): return "[\(Self.pairs(elements))]"
    case .prefix(let sign, let operand):
      let isWord = sign.first?.isLetter ?? false
      return sign + (isWord ? " " : "") + operand.text(atLeast: isWord ? 1 : 9)
    case .infix(let condition, "?", .infix(let value, ":", let other)):
      return "\(condition.text(atLeast: 2)) ? \(value.text(atLeast: 2)) : \(other.text(atLeast: 1))"
    case .infix(let left, let sign, let right):
      let own = Self.precedence(sign)
      let isChain = own == 4 || own == 8
      let (l, r) = (left.text(atLeast: isChain ? own + 1 : own), right.text(atLeast: own + 1))
      return ["..<", "..."].contains(sign) ? "\(l)\(sign)\(r)" : "\(l) \(sign) \(r)"
    case .postfix(let operand, let sign): return operand.text(atLeast: 10) + sign
    case .slice(let bounds): return bounds.map { $0?.text ?? "" }.joined(separator: ":")
    case .choice(let value, let condition, let other):
      return "\(condition.text(atLeast: 2)) ? \(value.text(atLeast: 2)) : \(other.text(atLeast: 1))"
    case .closure(let names, let body):
      return names.isEmpty ? "{ \(body.text) }" : "{ \(names.joined(separator: ", ")) in \(body.text) }"
    case .comprehension(let element, let names, let sequence, let condition):
      let guarding = condition.map { " if \($0.text)" } ?? ""
      return "\(element.text) for \(names.joined(separator: ", ")) in \(sequence.text)\(guarding)"
    }
  }

  private func text(atLeast least: Int) -> String { strength < least ? "(\(text))" : text }

  /// How tightly its outermost sign binds.
  private var strength: Int {
    switch self {
    case .choice: 1
    case .infix(_, let sign, _): Self.precedence(sign)
    case .prefix(let sign, _): sign.first?.isLetter ?? false ? 1 : 9
    default: 10
    }
  }

  /// Returns how tightly a sign between two operands binds in Swift.
  private static func precedence(_ sign: String) -> Int {
    switch sign {
    case "||", ".||": 2
    case "&&", ".&&": 3
    case "==", "!=", "<", ">", "<=", ">=", ".==", ".!=", ".<", ".>", ".<=", ".>=", "~=", "===", "!==": 4
    case "..<", "...", "as", "as?", "as!", "is", "??": 5
    case "+", "-", "|", "^", "&+", "&-": 6
    case "*", "/", "%", "&": 7
    case "<<", ">>", "**": 8
    default: 1
    }
  }

  private static func text(_ parts: [Argument]) -> String {
    parts.map { part in
      part.label.map { "\($0)\(part.hasEquals ? "=" : ": ")\(part.value.text)" } ?? part.value.text
    }.joined(separator: ", ")
  }

  private static func pairs(_ elements: [Expression]) -> String {
    guard !elements.isEmpty else { return ":" }
    return stride(from: 0, to: elements.count - 1, by: 2).map { "\(elements[$0].text): \(elements[$0 + 1].text)" }
      .joined(separator: ", ")
  }
}

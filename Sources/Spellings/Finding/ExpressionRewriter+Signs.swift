// Python's operators, and its words between operands.

extension ExpressionRewriter {
  /// Returns two operands with Swift's sign between them.
  mutating func infix(_ left: Expression, _ sign: String, _ right: Expression) -> Expression {
    switch sign {
    case "and", "or":
      note()
      let own = sign == "and" ? "&&" : "||"
      return .infix(left, left.isMask && right.isMask ? ".\(own)" : own, right)
    case "is", "is not":
      guard sign == "is not" || ["nil", "true", "false"].contains(right.text) else { return .infix(left, sign, right) }
      note()
      return .infix(left, sign == "is" ? "==" : "!=", right)
    case "in", "not in":
      note()
      let call = Expression.call(.member(right, "contains"), [Expression.Argument(value: left)])
      return sign == "in" ? call : .prefix("!", call)
    case "@":
      note()
      return .call(.name("matmul"), [Expression.Argument(value: left), Expression.Argument(value: right)])
    case ".*", "./":
      note("operations of tensors are element by element")
      return .infix(left, String(sign.dropFirst()), right)
    case ".^":
      note()
      return .infix(left, "**", right)
    case "**" where facts.isSaid("'**'"):
      note()
      if right == .number("2"), left.path != nil { return .infix(left, "*", left) }
      return .call(.name("pow"), [Expression.Argument(value: left), Expression.Argument(value: right)])
    case "%":
      if case .text(let text) = left, text.contains("%") {
        note()
        return .text(PythonLists.filled(text, with: right.elements ?? [right]))
      }
    default: break
    }
    return refused(left, sign, right) ?? .infix(left, sign, right)
  }

  /// Returns an operand with Swift's sign before it.
  mutating func prefix(_ sign: String, _ operand: Expression) -> Expression {
    if sign == "not" {
      note()
      return .prefix(operand.isMask ? ".!" : "!", operand)
    }
    guard ["~", "!"].contains(sign), facts.isRefused(sign) else { return .prefix(sign, operand) }
    note()
    return .prefix(".!", operand)
  }

  /// Returns a comparison or a logical sign that the compiler has refused, with the sign for tensors.
  private mutating func refused(_ left: Expression, _ sign: String, _ right: Expression) -> Expression? {
    let comparisons: Set = ["<", ">", "<=", ">=", "==", "!="]
    if comparisons.contains(sign), case .infix(_, let before, let middle) = left, comparisons.contains(before) {
      note()
      return .infix(left, "&&", .infix(middle, sign, right))
    }
    if ["==", "!="].contains(sign), case .tuple = right, let sizes = right.elements {
      note()
      return .infix(left, sign, .list(sizes))
    }
    guard facts.isRefused(sign) else { return nil }
    switch sign {
    case "==", "!=":
      let meaning = sign == "==" ? "are the same" : "differ"
      note("of two tensors, x \(sign) y says whether they \(meaning)")
      return .infix(left, ".\(sign)", right)
    case _ where comparisons.contains(sign), "&&", "||":
      note()
      return .infix(left, ".\(sign)", right)
    case "&", "|":
      note()
      return .infix(left, ".\(sign)\(sign)", right)
    case "^":
      note()
      return .infix(left, "**", right)
    default: return nil
    }
  }
}

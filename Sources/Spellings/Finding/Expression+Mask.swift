extension Expression {
  /// The expression with the signs of tensors, where a mask is expected: `x > 2` is `x .> 2`.
  var mask: Expression {
    switch self {
    case .infix(let left, let sign, let right):
      switch sign {
      case "<", ">", "<=", ">=", "==", "!=": .infix(left, ".\(sign)", right)
      case "&", "|", "&&", "||": .infix(left.mask, sign.count == 1 ? ".\(sign)\(sign)" : ".\(sign)", right.mask)
      default: self
      }
    case .prefix("~", let operand), .prefix("!", let operand): .prefix(".!", operand.mask)
    default: self
    }
  }

  /// Whether it compares tensors number by number.
  var isMask: Bool {
    if case .infix(_, let sign, _) = self { sign.count > 1 && sign.first == "." && sign != "..<" } else { false }
  }
}

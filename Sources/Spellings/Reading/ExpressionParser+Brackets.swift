// What stands in brackets: tuples, lists, the parts of calls and of indices.

extension ExpressionParser {
  mutating func bracketed() throws(Unreadable) -> Expression {
    let parts = try parts(to: ")")
    return parts.count == 1 && parts[0].label == nil && !endsInComma ? parts[0].value : .tuple(parts)
  }

  mutating func list(to close: String) throws(Unreadable) -> Expression {
    var elements: [Expression] = []
    if next?.kind == .colon || (close == "}" && isNext(close)) {
      if next?.kind == .colon { pieces.removeFirst() }
      try take(close)
      return .dictionary([])
    }
    while !isNext(close) {
      let element = try expression()
      if elements.isEmpty, isNext("for") {
        let found = try comprehension(element)
        try take(close)
        return found
      }
      elements.append(element)
      if next?.kind == .colon {
        pieces.removeFirst()
        elements.append(try expression())
        if isNext("for") {
          let pair = Expression.tuple(elements.map { Expression.Argument(value: $0) })
          let pairs = try comprehension(pair)
          try take(close)
          let label = "uniqueKeysWithValues"
          return .call(.name("Dictionary"), [Expression.Argument(label: label, value: pairs)])
        }
        while next?.kind == .comma {
          pieces.removeFirst()
          elements.append(try expression())
          guard try take().kind == .colon else { throw Unreadable() }
          elements.append(try expression())
        }
        try take(close)
        return .dictionary(elements)
      }
      if next?.kind == .comma { pieces.removeFirst() } else { break }
    }
    try take(close)
    return .list(elements)
  }

  mutating func comprehension(_ element: Expression) throws(Unreadable) -> Expression {
    try take("for")
    var names: [String] = []
    while let piece = next, !piece.isText("in") {
      if piece.kind == .name { names.append(piece.text) }
      pieces.removeFirst()
    }
    try take("in")
    let sequence = try infix(least: 2)
    var condition: Expression?
    if isNext("if") {
      pieces.removeFirst()
      condition = try infix(least: 2)
    }
    guard isNext("for") else { return .comprehension(element, names, sequence, condition) }
    let inner = try comprehension(element)
    return .call(.member(sequence, "flatMap"), [Expression.Argument(value: .closure(names, inner))])
  }

  /// Reads the parts of a call, an index or a tuple, from behind its opening bracket to its closing one.
  mutating func parts(to close: String) throws(Unreadable) -> [Expression.Argument] {
    var parts: [Expression.Argument] = []
    endsInComma = false
    while !isNext(close) {
      parts.append(try part(mayBeSlice: close == "]"))
      if parts.count == 1, isNext("for") {
        parts[0].value = try comprehension(parts[0].value)
        break
      }
      guard next?.kind == .comma else { break }
      pieces.removeFirst()
      endsInComma = isNext(close)
    }
    try take(close)
    return parts
  }

  mutating func part(mayBeSlice: Bool) throws(Unreadable) -> Expression.Argument {
    let start = Array(pieces.prefix(2))
    if !mayBeSlice || start.first?.text == "default", start.count == 2, start[0].kind == .name,
      start[1].kind == .colon || start[1].isText("=")
    {
      pieces.removeFirst(2)
      return Expression.Argument(label: start[0].text, value: try expression(), hasEquals: start[1].isText("="))
    }
    guard mayBeSlice else { return Expression.Argument(value: try expression()) }
    var bounds: [Expression?] = [nil]
    while let piece = next, piece.kind != .comma, piece.kind != .close {
      if piece.kind == .colon {
        pieces.removeFirst()
        bounds.append(nil)
      } else {
        guard bounds[bounds.count - 1] == nil else { throw Unreadable() }
        bounds[bounds.count - 1] = try expression()
      }
    }
    if bounds.count == 1, let value = bounds[0] { return Expression.Argument(value: value) }
    guard bounds.count > 1 else { throw Unreadable() }
    return Expression.Argument(value: .slice(bounds))
  }
}

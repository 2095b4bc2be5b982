/// Python's slices, comprehensions and texts with places in them.
enum PythonLists {
  /// Returns what a place between the brackets of an index is here; nil if it is the same.
  static func place(_ part: Expression) -> Expression? {
    switch part {
    case .name("..."): .implicit("ellipsis")
    case .name("nil"): .implicit("newAxis")
    case .slice(let bounds): slice(bounds)
    default: nil
    }
  }

  /// Returns a text that `[::-1]` turns round; nil if it is another index.
  static func turned(_ base: Expression, _ parts: [Expression.Argument]) -> Expression? {
    guard case .text = base, parts.count == 1, case .slice(let bounds) = parts[0].value, bounds.count == 3,
      bounds[2] == .prefix("-", .number("1"))
    else { return nil }
    return .call(
      .name("String"), [Expression.Argument(value: .call(.member(base, "reversed"), []))])
  }

  /// Returns a call of a function that is handed to another in Python, with closures as Swift has them; nil if it is
  /// another call: `sorted(xs, key=len)`, `map(str, xs)`, `any(f(w) for w in words)`.
  static func handed(_ function: Expression, _ parts: [Expression.Argument]) -> Expression? {
    guard case .name(let name) = function, let first = parts.first?.value else { return nil }
    if name == "sorted", parts.count == 2, parts[1].label == "key" {
      let sides = ["$0", "$1"].map { applied(parts[1].value, to: .name($0)) }
      let body = Expression.infix(sides[0], "<", sides[1])
      return .call(.member(first, "sorted"), [Expression.Argument(value: .closure([], body))])
    }
    if ["map", "filter"].contains(name), parts.count == 2, case .name(let own) = first, builtins.contains(own) {
      let body = applied(first, to: .name("$0"))
      return .call(.member(parts[1].value, name), [Expression.Argument(value: .closure([], body))])
    }
    if ["any", "all"].contains(name), parts.count == 1, case .comprehension(let body, let names, let xs, nil) = first {
      let own = name == "any" ? "contains" : "allSatisfy"
      return .call(.member(xs, own), [Expression.Argument(value: .closure(names, body))])
    }
    return nil
  }

  private static let builtins: Set = ["str", "int", "float", "len", "bool", "type", "list", "set", "abs", "repr"]

  private static func applied(_ function: Expression, to value: Expression) -> Expression {
    guard case .closure(let names, let body) = function, names.count == 1 else {
      return .call(function, [Expression.Argument(value: value)])
    }
    return body.replacing(.name(names[0]), with: value)
  }

  private static func slice(_ bounds: [Expression?]) -> Expression {
    let (lower, upper) = (bounds[0], bounds[1])
    let step = bounds.count > 2 ? bounds[2] : nil
    if step == nil || step == .number("1") {
      guard let upper else { return .postfix(lower ?? .number("0"), "...") }
      guard case .prefix("-", _) = upper else {
        return lower.map { .infix($0, "..<", upper) } ?? .prefix("..<", upper)
      }
    }
    let parts = [("from", lower), ("to", upper), ("by", step)].compactMap { label, value in
      value.map { Expression.Argument(label: label, value: $0) }
    }
    return .call(.implicit("stride"), parts)
  }

  /// Returns the calls of `filter` and `map` that a comprehension is.
  static func comprehension(
    _ element: Expression, _ names: [String], _ sequence: Expression, _ condition: Expression?
  ) -> Expression {
    func call(_ base: Expression, _ name: String, _ body: Expression) -> Expression {
      .call(.member(base, name), [Expression.Argument(value: .closure(names, body))])
    }
    let isSame = names.count == 1 && element == .name(names[0])
    let chosen = condition.map { call(sequence, "filter", $0) }
    if isSame { return chosen ?? .call(.name("Array"), [Expression.Argument(value: sequence)]) }
    return call(chosen ?? sequence, "map", element)
  }

  /// Returns `"{} of {}".format(a, b)` with the values in the text; nil if it is another call.
  static func formatted(_ function: Expression, _ parts: [Expression.Argument]) -> Expression? {
    guard case .member(.text(let text), "format") = function else { return nil }
    return .text(filled(text, with: parts.map(\.value)))
  }

  /// Returns a text with values in the places that `{}`, `%d` and the like keep for them.
  static func filled(_ text: String, with values: [Expression]) -> String {
    var rest = values[...]
    return text.replacing(/\{[^{}]*\}|%[-+0-9.]*[a-z]/) { match in
      rest.popFirst().map { "\\(\($0.text))" } ?? String(match.output)
    }
  }
}

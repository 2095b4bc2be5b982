/// Calls of einops, whose texts say which axes go where.
enum EinopsCalls {
  /// Returns what a call of `rearrange` or `reduce` is here; nil if there is no single operation for it.
  static func call(_ function: Expression, _ parts: [Expression.Argument]) -> Expression? {
    guard parts.count > 1, case .text(let text) = parts[1].value, let key = function.key, function.path != nil else {
      return nil
    }
    let sides = text.filter { $0 != "\"" }.split(separator: "->").map { $0.split(separator: " ").map(String.init) }
    guard sides.count == 2 else { return nil }
    let (from, to) = (sides[0], sides[1])
    switch key {
    case "rearrange": return rearranged(parts, from, to)
    case "reduce" where parts.count > 2: return reduced(parts, from, to)
    default: return nil
    }
  }

  private static func rearranged(_ parts: [Expression.Argument], _ from: [String], _ to: [String]) -> Expression? {
    let x = parts[0]
    if Set(from) == Set(to), !(from + to).contains(where: { $0.contains("(") || $0 == "..." || $0 == "1" }) {
      let axes = to.compactMap { from.firstIndex(of: $0) }.map { Expression.number("\($0)") }
      return .call(.name("transposed"), [x, Expression.Argument(label: "axes", value: .list(axes))])
    }
    func bare(_ name: String) -> String { name.filter { $0 != "(" && $0 != ")" } }
    func isPair(_ first: String, _ second: String) -> Bool { first.hasPrefix("(") && second.hasSuffix(")") }
    if from.count == 4, to.count == 4, isPair(from[2], from[3]), from.map(bare) == [to[0], to[2], to[1], to[3]] {
      guard let heads = parts.first(where: { $0.label == bare(from[2]) }) else { return nil }
      return .call(.name("splitHeads"), [x, Expression.Argument(label: "heads", value: heads.value)])
    }
    if from.count == 4, to.count == 4, isPair(to[2], to[3]), to.map(bare) == [from[0], from[2], from[1], from[3]] {
      return .call(.name("mergedHeads"), [x])
    }
    return nil
  }

  private static func reduced(_ parts: [Expression.Argument], _ from: [String], _ to: [String]) -> Expression? {
    let names = ["mean": "mean", "sum": "sum", "max": "max", "min": "min", "prod": "product"]
    guard case .text(let text) = parts[2].value, let name = names[text.filter { $0 != "\"" }],
      from.filter(to.contains) == to, !from.contains(where: { $0.contains("(") || $0 == "..." })
    else { return nil }
    let axes = from.indices.filter { !to.contains(from[$0]) }.map { Expression.number("\($0)") }
    guard let first = axes.first else { return nil }
    let label = axes.count == 1 ? "axis" : "axes"
    let value: Expression = axes.count == 1 ? first : .list(axes)
    return .call(.name(name), [parts[0], Expression.Argument(label: label, value: value)])
  }
}

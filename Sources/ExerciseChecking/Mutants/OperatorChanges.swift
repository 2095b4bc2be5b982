/// Changes of operators and of their operands.
enum OperatorChanges {
  private static let infix = [
    "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "+=": ["-="], "-=": ["+="], "*=": ["/="], "/=": ["*="],
    "<": ["<=", ">"], "<=": ["<"], ">": [">=", "<"], ">=": [">"], "==": ["!="], "!=": ["=="],
    ".<": [".<=", ".>"], ".<=": [".<", ".>="], ".>": [".>=", ".<"], ".>=": [".>", ".<="], ".==": [".!="],
    ".!=": [".=="],
    "&&": ["||"], "||": ["&&"], ".&&": [".||"], ".||": [".&&"], ".&": [".|"], "..<": ["..."], "...": ["..<"],
  ]
  private static let prefix: Set = ["-", "!", ".!"]

  static func all(in source: EditableSource) -> [SourceChange] {
    source.body.flatMap { place -> [SourceChange] in
      guard source.tokens[place].kind == .operator else { return [] }
      let sign = source.tokens[place].text
      var changes: [SourceChange] = []
      if source.isInfix(place) {
        changes += (infix[sign] ?? []).map { SourceChange("operator", source, place...place, $0) }
      } else if source.isPrefix(place), prefix.contains(sign) {
        changes.append(SourceChange("sign dropped", source, place...place, ""))
      }
      guard let (left, right) = source.operands(of: place) else { return changes }
      let all = left.lowerBound...right.upperBound
      changes.append(SourceChange("term dropped", source, all, source.text(left)))
      changes.append(SourceChange("term dropped", source, all, (sign == "-" ? "-" : "") + source.text(right)))
      if sign == "-" || sign == "/" {
        changes.append(
          SourceChange("operands exchanged", source, all, "\(source.text(right)) \(sign) (\(source.text(left)))"))
      }
      return changes
    }
  }
}

/// Changes of numbers and other literals.
enum LiteralChanges {
  static func all(in source: EditableSource) -> [SourceChange] {
    source.body.flatMap { place -> [SourceChange] in
      let text = source.tokens[place].text
      func change(_ rule: String, _ new: String) -> SourceChange { SourceChange(rule, source, place...place, new) }
      if text == "true" || text == "false" { return [change("literal", text == "true" ? "false" : "true")] }
      if text == "infinity", place > 1, source.tokens[place - 1].text == "." {
        let isLong = source.tokens[place - 2].text == "Float"
        let start = place - (isLong ? 2 : 1)
        return ["100", "1e4", "1e5", "1e9", "0"].map { SourceChange("finite mask", source, start...place, $0) }
      }
      guard let first = text.first, first.isNumber else { return [] }
      if let whole = Int(text) {
        return (whole == 0 ? [1] : [whole + 1, whole - 1]).map { change("number", "\($0)") }
      }
      guard let number = Double(text) else { return [] }
      return [change("number", "\(number * 1.5)"), change("number", "\(number * 0.99)")]
    }
  }
}

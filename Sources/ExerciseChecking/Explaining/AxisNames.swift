import WorkerProtocol

/// What the axes of a result run over, in the words of the statement: of `[..., n, m]` with "n queries of d features" and
/// "m keys of d features" these are `query` and `key`, and before them `batch` and `head`.
struct AxisNames {
  let stated: StatedShapes

  /// Returns a name for each axis of a part of the result; empty for a value without axes.
  func names(part: Int, shape: [Int]) -> [String] {
    let row = stated.results.indices.contains(part) ? stated.results[part] : nil
    guard !shape.isEmpty else { return [] }
    guard let axes = row?.shapes.first?.axes(count: shape.count) else { return shape.indices.map { "axis \($0)" } }
    return axes.map { $0.count == 1 ? name($0[0], count: shape.count) : $0.joined(separator: "·") }
  }

  private static let leading = [StatedShapes.Shape.leading(1): "head", StatedShapes.Shape.leading(2): "batch"]
  /// What a symbol that isn't explained stands for in the formulas of this field.
  private static let usual = [
    "count": "row", "d": "feature", "v": "feature", "e": "feature", "f": "feature", "u": "feature",
  ]

  private func name(_ symbol: String, count: Int) -> String {
    if symbol.hasPrefix("…") {
      // One axis more is the batch, and two are batch and heads.
      return symbol == StatedShapes.Shape.leading(1) && count <= 3 ? "batch" : Self.leading[symbol] ?? "axis"
    }
    // "n queries", and then "t new tokens".
    for pattern in [/(\p{L}+) (\p{L}+s)\b/, /(\p{L}+) \p{L}+ (\p{L}+s)\b/] {
      for match in stated.meanings.flatMap({ $0.matches(of: pattern) }) where match.1 == symbol {
        return Self.singular(String(match.2))
      }
    }
    // "tokens" for the shape `[..., n, d]` is what its rows are.
    for row in stated.parameters where row.shapes.first?.axes.dropLast().last == [symbol] {
      if let word = row.meaning.prefixMatch(of: /(\p{L}+s)\b/) { return Self.singular(String(word.1)) }
    }
    if let word = Self.usual[symbol], symbol.count > 1 { return word }
    let letters = symbol.allSatisfy(\.isLetter)
    if letters, symbol.count > 1 { return Self.singular(symbol) }
    if symbol == "n" || symbol == "m", rowNoun != nil { return rowNoun ?? symbol }
    return Self.usual[symbol] ?? symbol
  }

  /// The word of "a row for each token".
  private var rowNoun: String? {
    stated.results.first?.meaning.firstMatch(of: /a row for each (\p{L}+)/).map { String($0.1) }
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}

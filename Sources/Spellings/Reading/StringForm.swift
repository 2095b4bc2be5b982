/// A string literal, turned into one of Swift's.
struct StringForm {
  let text: String
  let change: Piece.Change?

  /// Reads a literal; nil if it is a regex or another literal that has no text.
  init?(_ literal: String, isInterpolated: Bool) {
    var inner = Substring(literal)
    let isSingle = literal.hasPrefix("'")
    if literal.hasPrefix("\"\"\"") {
      guard !literal.contains("\n"), literal.count >= 6, literal.hasSuffix("\"\"\"") else { return nil }
      inner = inner.dropFirst(3).dropLast(3)
    } else if isSingle || literal.hasPrefix("\"") {
      guard literal.count >= 2, literal.last == literal.first else { return nil }
      inner = inner.dropFirst().dropLast()
    } else {
      return nil
    }
    var body = isSingle ? String(inner).replacing("\\'", with: "'").replacing("\"", with: "\\\"") : String(inner)
    if isInterpolated { body = Self.interpolated(body) }
    text = "\"\(body)\""
    change = isInterpolated ? .interpolation : literal == text ? nil : .quotes
  }

  /// Turns `{x:.2f}` into `\(x)`.
  private static func interpolated(_ body: String) -> String {
    var result = ""
    var rest = Substring(body)
    while let first = rest.first {
      if rest.hasPrefix("{{") || rest.hasPrefix("}}") {
        result.append(first)
        rest = rest.dropFirst(2)
      } else if first == "{", let end = rest.firstIndex(of: "}") {
        result += "\\(\(expression(rest[rest.index(after: rest.startIndex)..<end])))"
        rest = rest[rest.index(after: end)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Returns what stands before the format: `x` of `x:.2f`, `x!r` and `x=`.
  private static func expression(_ text: Substring) -> Substring {
    var depth = 0
    for index in text.indices {
      let next = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : " "
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth -= 1
      case ":" where depth == 0: return text[..<index]
      case "!" where next != "=": return text[..<index]
      default: break
      }
    }
    return text.hasSuffix("=") ? text.dropLast() : text
  }
}

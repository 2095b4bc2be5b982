/// Any text as a field of a line.
enum FieldText {
  /// Returns the text with `\\n`, `\\t` and `\\\\` for what would end a field. It is told by scalars, since what follows
  /// may combine with a letter to one character.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += ["\\", "n"]
      case "\t": escaped += ["\\", "t"]
      case "\\": escaped += ["\\", "\\"]
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Returns the text of a field.
  static func unescaped(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"): isEscaped = true
      case (true, "n"):
        plain.append("\n")
        isEscaped = false
      case (true, "t"):
        plain.append("\t")
        isEscaped = false
      default:
        plain.append(scalar)
        isEscaped = false
      }
    }
    return String(plain)
  }
}

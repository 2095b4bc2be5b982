/// Makes control characters visible, so that text of unknown origin cannot control the terminal.
///
/// An escape sequence in a file, a label or an answer could clear the screen, rename the window or overwrite
/// its text. Here its first byte becomes a visible symbol, and the rest is plain text.
///
///     Sanitiser.visible("\u{1B}[2J")  // "␛[2J"
///
/// - C0 controls and delete become their symbols: `␀`…`␟`, `␡`.
/// - C1 controls, line and paragraph separators, and the marks that change the direction of writing (which can
///   make source code look like other code) become `⟨U+202E⟩`.
public enum Sanitiser {
  /// Returns the text with every control character except the newline made visible.
  public static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0 != "\n" && picture(of: $0) != nil }) else { return text }
    return replacing(text) { $0 == "\n" ? nil : picture(of: $0) }
  }

  /// Returns the text on one line, with newlines made visible too.
  public static func label(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { picture(of: $0) != nil }) else { return text }
    return replacing(text, picture)
  }

  private static func replacing(_ text: String, _ picture: (Unicode.Scalar) -> String?) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let replacement = picture(scalar) {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func picture(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x7F: return "␡"
    case 0x80...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069:
      let digits = String(scalar.value, radix: 16, uppercase: true)
      return "⟨U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "⟩"
    default: return nil
    }
  }
}

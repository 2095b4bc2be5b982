/// Measures how many columns of a terminal a text takes.
///
/// - East Asian wide characters and emoji take two columns, combining marks and joiners none, all others one.
/// - What a reader sees as one character is measured as one: a family of four joined emoji takes two columns.
///   Terminals that draw its members side by side need more.
/// - Escape sequences and control characters take none.
public enum DisplayWidth {
  /// Returns the columns of a text without newlines.
  ///
  ///     DisplayWidth.of("QKᵀ")            // 3
  ///     DisplayWidth.of("注意")            // 4
  ///     DisplayWidth.of("\u{1B}[1mbold\u{1B}[0m")  // 4
  public static func of(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return withoutEscapes(text).reduce(0) { $0 + of($1) }
  }

  /// Returns the columns of one character.
  static func of(_ character: Character) -> Int {
    var sum = 0
    var isEmoji = false
    for scalar in character.unicodeScalars {
      sum += of(scalar)
      isEmoji = isEmoji || scalar.properties.isEmojiPresentation || scalar == "\u{FE0F}"
    }
    return isEmoji ? 2 : sum
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    // Vowels and final consonants of a Korean syllable written in parts.
    if (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value) { return 0 }
    return WideCharacters.contain(scalar) ? 2 : 1
  }

  /// Returns the text without control sequences (`ESC [ … letter`) and operating system commands (`ESC ] … BEL`).
  private static func withoutEscapes(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var kept = String.UnicodeScalarView()
    var rest = Substring(text).unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}" else {
        kept.append(scalar)
        continue
      }
      switch rest.popFirst() {
      case "[":
        while let next = rest.popFirst(), !("@"..."~").contains(next) {}
      case "]":
        while let next = rest.popFirst(), next != "\u{07}" {
          if next == "\u{1B}" {
            rest = rest.dropFirst()
            break
          }
        }
      default: break
      }
    }
    return String(kept)
  }
}

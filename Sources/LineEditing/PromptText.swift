/// A prompt as libedit wants it: whatever the terminal draws nothing for is between two markers.
struct PromptText {
  /// The byte around text without width.
  static let marker: Unicode.Scalar = "\u{1}"

  /// The text that is drawn, without its escapes.
  let visible: String
  /// The prompt with its escapes marked.
  let marked: String

  /// Merges adjacent escapes and moves those at the end before the last character if that is a space; otherwise
  /// a space follows them. libedit draws an escape together with the character after it, and loses one at the
  /// prompt's end.
  init(_ prompt: String) {
    var pieces: [(escape: String, character: Unicode.Scalar?)] = []
    var escape = String.UnicodeScalarView()
    var rest = Substring(prompt).unicodeScalars
    while let scalar = rest.first {
      if let length = Self.escapeLength(rest) {
        escape.append(contentsOf: rest.prefix(length))
        rest = rest.dropFirst(length)
      } else {
        rest.removeFirst()
        guard scalar != Self.marker else { continue }
        pieces.append((String(escape), scalar))
        escape = String.UnicodeScalarView()
      }
    }
    if !escape.isEmpty {
      if let last = pieces.last, last.character == " " {
        pieces[pieces.count - 1].escape += String(escape)
      } else {
        pieces.append((String(escape), " "))
      }
    }
    visible = String(String.UnicodeScalarView(pieces.compactMap(\.character)))
    marked = pieces.map { piece in
      let drawn = piece.character.map(String.init) ?? ""
      return piece.escape.isEmpty ? drawn : "\(Self.marker)\(piece.escape)\(Self.marker)\(drawn)"
    }.joined()
  }

  /// Returns the length of the control sequence at the start of `text`: `ESC [ … m` and the like, `ESC ] … BEL`.
  private static func escapeLength(_ text: Substring.UnicodeScalarView) -> Int? {
    let scalars = Array(text)
    guard scalars.count > 1, scalars[0] == "\u{1b}" else { return nil }
    switch scalars[1] {
    case "[":
      let end = scalars.dropFirst(2).firstIndex { ("\u{40}"..."\u{7e}").contains($0) }
      return end.map { $0 + 1 } ?? scalars.count
    case "]":
      guard let end = scalars.firstIndex(where: { $0 == "\u{7}" || $0 == "\\" }) else { return scalars.count }
      return end + 1
    default: return 2
    }
  }
}

/// The lines of a text, without their ends: `\n`, `\r\n` and a lone `\r` all end one.
package struct SourceLines: Sequence, IteratorProtocol {
  private var rest: Substring.UnicodeScalarView
  private var isDone = false

  /// Creates the sequence of the lines of `text`.
  package init(_ text: String) {
    rest = Substring(text).unicodeScalars
  }

  /// Returns the next line, or nil after the last.
  package mutating func next() -> String? {
    guard !isDone else { return nil }
    guard let end = rest.firstIndex(where: { $0 == "\n" || $0 == "\r" }) else {
      isDone = true
      return String(rest)
    }
    let line = String(rest[..<end])
    let after = rest.index(after: end)
    let isPair = rest[end] == "\r" && after < rest.endIndex && rest[after] == "\n"
    rest = rest[(isPair ? rest.index(after: after) : after)...]
    return line
  }
}

extension StringProtocol {
  /// Whether it holds only spaces and tabs.
  package var isBlank: Bool {
    unicodeScalars.allSatisfy { $0 == " " || $0 == "\t" || $0 == "\u{c}" }
  }
}

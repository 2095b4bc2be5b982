/// The text in pieces of HTML.
enum HTMLText {
  /// Returns the text of a piece of HTML, without comments and tags.
  static func text(of html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let character = rest.first {
      if rest.hasPrefix("<!--") {
        rest = rest.dropFirst(4)
        while !rest.isEmpty, !rest.hasPrefix("-->") { rest = rest.dropFirst() }
        rest = rest.dropFirst(3)
      } else if character == "<" {
        rest = rest.drop { $0 != ">" }.dropFirst()
      } else {
        text.append(character)
        rest = rest.dropFirst()
      }
    }
    return text.split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// A term of a glossary.
public struct GlossaryTerm: Sendable, Equatable {
  /// The name, as its heading writes it.
  public var name: String
  /// Other names for the same.
  public var otherNames: [String]
  /// The lessons that teach it, the first first.
  public var lessons: [TeachingLesson]
  /// The explanation, in markdown.
  public var text: String
  /// The line of its heading, counted from 1.
  public var line: Int

  /// A lesson that teaches a term.
  public struct TeachingLesson: Sendable, Equatable {
    /// The lesson's number.
    public var number: Int
    /// The lesson's title.
    public var title: String
    /// The lesson's id.
    public var id: String
  }

  /// The part of a link after `#` that leads to the term, as repository pages make it of a heading.
  public var anchor: String { Self.anchor(of: name) }

  /// Everything by which the term is found. A name such as `query, key, value` is found by each of its parts.
  var names: [String] {
    let parts = name.contains(",") ? Self.list(name) : []
    return [name] + parts + otherNames
  }

  /// Returns the anchor of a heading: lower case, without punctuation, with hyphens for spaces.
  static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isLetter || character.isNumber || character == "-" || character == "_" ? character : nil
      })
  }

  /// Returns the parts of a text between its commas and semicolons.
  static func list(_ text: some StringProtocol) -> [String] {
    text.split { ",;".contains($0) }.map { part in
      part.split { $0.isWhitespace }.joined(separator: " ")
    }.filter { !$0.isEmpty }
  }
}

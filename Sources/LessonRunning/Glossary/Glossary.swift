import Names

/// The terms of a course, from its file `glossary.md`.
public struct Glossary: Sendable {
  /// The name of the file in the folder of the lessons.
  public static let fileName = "glossary.md"

  /// The terms, in the order of the file.
  public let terms: [GlossaryTerm]

  /// Returns the terms with a name, however it is written: in capitals, in the plural, with hyphens for spaces. It is one,
  /// unless the name is a further name of several.
  public func terms(named name: String) -> [GlossaryTerm] {
    let wanted = Self.spelling(of: name)
    guard !wanted.isEmpty else { return [] }
    if let term = terms.first(where: { Self.spelling(of: $0.name) == wanted }) { return [term] }
    let found = terms.filter { $0.names.contains { Self.spelling(of: $0) == wanted } }
    return found.isEmpty
      ? terms.filter { $0.names.contains { Self.isSame(Self.spelling(of: $0), wanted) } } : found
  }

  /// Returns the term to which a link with this part after its `#` leads.
  public func term(at anchor: String) -> GlossaryTerm? { terms.first { $0.anchor == anchor } }

  /// Returns the names of the terms that were probably meant by a name that isn't one: those that have it as a word, or
  /// else the nearest in spelling.
  public func nearest(to name: String) -> [String] {
    let wanted = Self.spelling(of: name)
    let words = Set(wanted.split(separator: "-"))
    guard !words.isEmpty else { return [] }
    let sharing = terms.filter { term in
      term.names.contains { words.isSubset(of: Self.spelling(of: $0).split(separator: "-")) }
    }
    if !sharing.isEmpty { return sharing.map(\.name) }
    let names = terms.flatMap { term in term.names.map { (spelling: Self.spelling(of: $0), name: term.name) } }
    let spelling = Nearest.to(wanted, among: names.map(\.spelling))
    return names.first { $0.spelling == spelling }.map { [$0.name] } ?? []
  }

  /// Returns a name as all its spellings have it: an en dash is a hyphen, and so is a space.
  private static func spelling(of name: String) -> String {
    let bare = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return GlossaryTerm.anchor(of: bare.replacing("–", with: "-"))
  }

  /// Returns whether one name is the plural of the other.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return long == short + "s" || long == short + "es" || (short.hasSuffix("y") && long == short.dropLast() + "ies")
  }
}

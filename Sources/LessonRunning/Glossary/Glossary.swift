import Names
import System

/// The terms of a course, from its file `glossary.md`.
public struct Glossary: Sendable {
  /// The name of the file in the folder of the lessons.
  public static let fileName = "glossary.md"

  /// The terms, in the order of the file.
  public let terms: [GlossaryTerm]

  /// Reads the glossary in a folder of lessons; nil if it has none.
  ///
  /// - Throws: ``LessonError``.
  public static func inFolder(_ folder: String) throws -> Glossary? {
    guard Folder.entries(of: folder).contains(fileName) else { return nil }
    let path = "\(folder)/\(fileName)"
    return try GlossaryParser.glossary(LessonLibrary.text(at: path), path: path)
  }

  /// Returns the terms with a name, however it is written: in capitals, in the plural, with hyphens for spaces. It is one,
  /// unless the name is a further name of several.
  public func terms(named name: String) -> [GlossaryTerm] {
    let wanted = GlossaryTerm.anchor(of: name)
    guard !wanted.isEmpty else { return [] }
    if let term = term(at: wanted) { return [term] }
    let found = terms.filter { $0.names.contains { GlossaryTerm.anchor(of: $0) == wanted } }
    return found.isEmpty
      ? terms.filter { $0.names.contains { Self.isSame(GlossaryTerm.anchor(of: $0), wanted) } } : found
  }

  /// Returns the term to which a link with this part after its `#` leads.
  public func term(at anchor: String) -> GlossaryTerm? { terms.first { $0.anchor == anchor } }

  /// Returns the names of the terms that were probably meant by a name that isn't one: those that have it as a word, or
  /// else the nearest in spelling.
  public func nearest(to name: String) -> [String] {
    let wanted = GlossaryTerm.anchor(of: name)
    let words = Set(wanted.split(separator: "-"))
    guard !words.isEmpty else { return [] }
    let sharing = terms.filter { term in
      term.names.contains { words.isSubset(of: GlossaryTerm.anchor(of: $0).split(separator: "-")) }
    }
    if !sharing.isEmpty { return sharing.map(\.name) }
    let names = terms.flatMap { term in term.names.map { (spelling: GlossaryTerm.anchor(of: $0), name: term.name) } }
    let spelling = Nearest.to(wanted, among: names.map(\.spelling))
    return names.first { $0.spelling == spelling }.map { [$0.name] } ?? []
  }

  /// Returns whether one name is the plural of the other.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    return long == short + "s" || long == short + "es" || (short.hasSuffix("y") && long == short.dropLast() + "ies")
  }
}

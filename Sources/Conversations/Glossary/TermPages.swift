import LessonRunning
public import Reports

/// The glossary of a course, as a learner sees it: the list of its terms, and one term with what it means.
public struct TermPages {
  let glossary: Glossary
  /// The words that open a lesson, without its number: those of the prompt, or of the command line.
  let opening: String

  /// An error: a course has no glossary.
  struct Missing: Error, CustomStringConvertible {
    let description = "this course has no glossary"
  }

  /// An error: no term has this name.
  struct Unknown: Error, CustomStringConvertible {
    let name: String
    let nearest: [String]
    /// The command that lists all terms.
    let listing: String

    var description: String {
      let hint = nearest.isEmpty ? "" : "did you mean \(nearest.prefix(5).joined(separator: ", "))? "
      return "no term \(name); \(hint)`\(listing)` lists them all"
    }
  }

  /// Reads the glossary of a folder of lessons.
  ///
  /// - Parameter opening: the words that open a lesson, without its number: `attnlab lesson`.
  /// - Throws: an error whose description is a sentence for the learner.
  public init(lessons folder: String, opening: String) throws {
    guard let glossary = try LessonLibrary(folder: folder).glossary() else { throw Missing() }
    self.glossary = glossary
    self.opening = opening
  }

  private var listing: String { opening.replacing("lesson", with: "term") }

  /// The list of all terms.
  public var list: [Document] {
    guard let first = glossary.terms.first else { return [.sentence("the glossary has no terms yet")] }
    let rows = glossary.terms.map { term in
      [
        TextTable.Cell("  \(term.name)", .strong),
        TextTable.Cell("lesson " + term.lessons.map { "\($0.number)" }.joined(separator: ", ")),
        TextTable.Cell(term.otherNames.joined(separator: ", ").filter { $0 != "`" }, .faint),
      ]
    }
    return [.table(TextTable(rows: rows)), .remark("`\(listing) \(first.name)` explains one.")]
  }

  /// Returns the explanation of a term; of all those that have a name in common.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public func documents(of name: String) throws -> [Document] {
    let terms = glossary.terms(named: name)
    if terms.isEmpty { throw Unknown(name: name, nearest: glossary.nearest(to: name), listing: listing) }
    return Array(terms.map(documents).joined(separator: [.space]))
  }

  private func documents(of term: GlossaryTerm) -> [Document] {
    let others = term.otherNames.isEmpty ? "" : " (also *\(term.otherNames.joined(separator: ", "))*)"
    let lessons = term.lessons.map { "Lesson \($0.number), \($0.title): `\(opening) \($0.number)` opens it." }
    return [.markdown("**\(term.name)**\(others)\n\n\(term.text)"), .space] + lessons.map { .remark($0) }
  }

  /// Returns the first term to which a page of a lesson links, by its anchor; nil if it links to none.
  static func firstLinked(in markdown: String) -> String? {
    PageLinks.links(of: markdown).lazy.compactMap { link -> String? in
      let parts = link.url.split(separator: "#")
      return parts.count == 2 && parts[0] == Glossary.fileName ? String(parts[1]) : nil
    }.first
  }
}

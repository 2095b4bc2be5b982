/// Reads a glossary from markdown:
///
///     # Glossary
///
///     ## softmax
///
///     *Lesson 1: [Attention as a soft lookup](01-soft-lookup.md)* · *also:* normalised exponential
///
///     Turns scores into shares: …
struct GlossaryParser {
  let path: String
  private let page: MarkdownPage
  private var terms: [GlossaryTerm] = []

  /// Reads a glossary.
  ///
  /// - Throws: ``LessonError`` for the first line that can't be understood.
  static func glossary(_ text: String, path: String) throws -> Glossary {
    var parser = GlossaryParser(path: path, page: MarkdownPage(text))
    try parser.read()
    return Glossary(terms: parser.terms)
  }

  private init(path: String, page: MarkdownPage) {
    self.path = path
    self.page = page
  }

  private mutating func read() throws {
    var blocks = page.blocks[...]
    guard let first = blocks.first, case .heading(1, _) = first.kind else {
      throw wrong(1, "a glossary begins with its title, `# Glossary`")
    }
    blocks = blocks.dropFirst().drop { if case .heading = $0.kind { false } else { true } }
    while let heading = blocks.popFirst() {
      guard case .heading(2, let name) = heading.kind else {
        throw wrong(heading.firstLine, "each term is a heading `## term`")
      }
      let body = blocks.prefix { if case .heading = $0.kind { false } else { true } }
      blocks = blocks.dropFirst(body.count)
      try add(name, heading.firstLine, Array(body))
    }
  }

  private mutating func add(_ name: String, _ line: Int, _ body: [MarkdownPage.Block]) throws {
    guard let about = body.first, let (lessons, others) = Self.about(page.text(about.firstLine, about.lastLine)) else {
      throw wrong(line, "below the term stands its lesson, `*Lesson 1: [title](NN-slug.md)*`, and `· *also:* …`")
    }
    guard body.count > 1 else { throw wrong(line, "this term has no explanation") }
    // A list ends with the blank line after it.
    var text = Substring(page.text(body[1].firstLine, body.last!.lastLine))
    while text.last?.isNewline == true { text.removeLast() }
    let term = GlossaryTerm(name: name, otherNames: others, lessons: lessons, text: String(text), line: line)
    for lesson in lessons where !lesson.id.hasPrefix(lesson.number < 10 ? "0\(lesson.number)-" : "\(lesson.number)-") {
      throw wrong(about.firstLine, "lesson \(lesson.number) isn't \(lesson.id)")
    }
    guard !term.anchor.isEmpty else { throw wrong(line, "a term has letters") }
    if let old = terms.first(where: { $0.anchor == term.anchor }) {
      throw wrong(line, "\(name) is the term on line \(old.line) already")
    }
    terms.append(term)
  }

  /// Reads the line below a term; nil if it isn't one.
  private static func about(_ text: String) -> (lessons: [GlossaryTerm.TeachingLesson], otherNames: [String])? {
    let line = text.replacing("\n", with: " ")
    let parts = line.split(separator: "*also:*", maxSplits: 1, omittingEmptySubsequences: false)
    let lessons = parts[0].matches(of: /\*[Ll]esson (\d+): \[([^\]]*)\]\((\d\d-[a-z0-9-]+)\.md\)\*/).map { match in
      GlossaryTerm.TeachingLesson(number: Int(match.1) ?? 0, title: String(match.2), id: String(match.3))
    }
    guard line.hasPrefix("*Lesson "), !lessons.isEmpty else { return nil }
    let others = parts.count > 1 ? GlossaryTerm.list(parts[1]) : []
    return parts.count > 1 && others.isEmpty ? nil : (lessons, others)
  }

  private func wrong(_ line: Int, _ reason: String) -> LessonError {
    LessonError(path: path, line: line, reason: reason)
  }
}

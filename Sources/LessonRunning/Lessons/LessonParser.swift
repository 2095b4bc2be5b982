import System

/// Reads a lesson from markdown.
///
/// `#` is the title and `##` begins a step. Right below the title stand the lines of ``LessonMetadata``. A fenced
/// `swift` block is a cell, and `swift fails` one that is meant to fail; a fenced `output` block right after it holds its
/// output, and after `output within 0.3` numbers may differ by 30 %. A fenced `question` block is a question. Everything
/// else is prose.
struct LessonParser {
  let id: String
  let path: String
  private let page: MarkdownPage
  private var title: String?
  private var metadata = LessonMetadata()
  /// Whether nothing but the title and the lines of its metadata has been read.
  private var isAtTitle = false
  private var steps: [String] = []
  private var items: [Lesson.Item] = []
  private var cellCount = 0
  /// The lines of prose that have not yet become an item.
  private var prose: (first: Int, last: Int)?

  /// Reads a lesson.
  ///
  /// - Throws: ``LessonError`` for the first line that can't be understood.
  static func lesson(_ text: String, id: String, path: String) throws -> Lesson {
    var parser = LessonParser(text, id: id, path: path)
    return try parser.lesson(fingerprint: Fingerprint(of: text).digits)
  }

  private init(_ text: String, id: String, path: String) {
    self.id = id
    self.path = path
    page = MarkdownPage(text)
  }

  private mutating func lesson(fingerprint: String) throws -> Lesson {
    var previous: MarkdownPage.Block?
    for block in page.blocks {
      try take(block, after: previous)
      previous = block
    }
    endProse()
    try checkFences()
    guard let title else { throw LessonError(path: path, line: 1, reason: "a lesson begins with its title, `# …`") }
    try checkPredictions()
    try checkIDs()
    guard cellCount > 0 else { throw LessonError(path: path, reason: "a lesson needs a cell, a fenced `swift` block") }
    return Lesson(
      id: id, path: path, title: title, metadata: metadata, steps: steps, items: items, fingerprint: fingerprint)
  }

  private mutating func take(_ block: MarkdownPage.Block, after previous: MarkdownPage.Block?) throws {
    if try takeMetadata(block) { return }
    isAtTitle = false
    switch block.kind {
    case .heading(1, let text):
      guard title == nil else { throw wrong(block, "a lesson has one title, and this is a second `#`") }
      guard items.isEmpty, prose == nil else { throw wrong(block, "the title comes first") }
      title = text
      steps = [text]
      isAtTitle = true
      addProse(block)
    case .heading(2, let text):
      endProse()
      steps.append(text)
      addProse(block)
    case .fence(let info, let text, let isClosed):
      guard isClosed else { throw wrong(block, "this block is never closed: ``` is missing") }
      try take(fence: info, text, block, after: previous)
    default: addProse(block)
    }
  }

  /// Reads a line of the lesson's metadata. Returns false if a block isn't one.
  private mutating func takeMetadata(_ block: MarkdownPage.Block) throws -> Bool {
    guard case .prose = block.kind else { return false }
    let text = page.text(block.firstLine, block.lastLine)
    guard let line = LessonMetadata.Line.of(text) else { return false }
    guard isAtTitle else { throw wrong(block, "`\(line.rawValue)` comes right below the title") }
    do {
      try metadata.take(text, as: line)
    } catch {
      throw LessonError(path: path, line: block.firstLine + error.offset, reason: error.reason)
    }
    addProse(block)
    return true
  }

  private mutating func take(
    fence info: String, _ text: String, _ block: MarkdownPage.Block, after previous: MarkdownPage.Block?
  ) throws {
    let words = info.split(separator: " ").map(String.init)
    switch words.first {
    case "swift":
      guard words == ["swift"] || words == ["swift", "fails"] else {
        throw wrong(block, "a cell is `swift` or `swift fails`, and this is `\(info)`")
      }
      guard text.contains(where: { !$0.isWhitespace }) else { throw wrong(block, "this cell is empty") }
      endProse()
      cellCount += 1
      let source = text.hasSuffix("\n") ? String(text.dropLast()) : text
      let cell = LessonCell(
        number: cellCount, source: source, fails: words.count == 2, output: "", firstLine: block.firstLine,
        lastLine: block.lastLine, fenceLine: block.lastLine)
      add(.cell(cell), block)
    case "output":
      guard case .fence(let before, _, _)? = previous?.kind, before.split(separator: " ").first == "swift",
        case .cell(var cell)? = items.last?.content
      else { throw wrong(block, "this output has no cell: it must come right after a `swift` block") }
      cell.output = text
      cell.tolerance = try tolerance(words, block)
      cell.lastLine = block.lastLine
      items[items.count - 1].content = .cell(cell)
    case "question":
      endProse()
      let parser = QuestionParser(path: path, firstLine: block.firstLine + 1)
      add(.question(try parser.question(text)), block)
    default: addProse(block)
    }
  }

  /// Returns the tolerance of an output whose fence has these words; nil if it has none.
  private func tolerance(_ words: [String], _ block: MarkdownPage.Block) throws -> Double? {
    if words.count == 1 { return nil }
    guard words.count == 3, words[1] == "within" else {
      throw wrong(block, "an output is `output` or `output within 0.3`, and this is `\(words.joined(separator: " "))`")
    }
    guard let tolerance = Double(words[2]), tolerance > 0, tolerance < 1 else {
      throw wrong(
        block, "numbers may differ by a share above 0 and below 1, as in `output within 0.3`; this is \(words[2])")
    }
    return tolerance
  }

  private mutating func addProse(_ block: MarkdownPage.Block) {
    prose = (prose?.first ?? block.firstLine, block.lastLine)
  }

  private mutating func endProse() {
    guard let (first, last) = prose else { return }
    prose = nil
    let item = Lesson.Item(content: .prose(page.text(first, last)), step: max(0, steps.count - 1), line: first)
    items.append(item)
  }

  private mutating func add(_ content: Lesson.Content, _ block: MarkdownPage.Block) {
    items.append(Lesson.Item(content: content, step: max(0, steps.count - 1), line: block.firstLine))
  }

  /// Checks that no cell is in a list or a quote, where it would be read and never run.
  private func checkFences() throws {
    let own = Set(page.blocks.map(\.firstLine))
    for fence in page.fences where !own.contains(fence.firstLine) {
      guard case .fence(let info, _, _) = fence.kind, let word = info.split(separator: " ").first else { continue }
      guard ["swift", "output", "question"].contains(word) else { continue }
      throw wrong(
        fence, "this `\(word)` block stands in a list or a quote, where it is not run: put it on the page's own level")
    }
  }

  /// Checks that every prediction is about the next cell.
  private func checkPredictions() throws {
    for (index, item) in items.enumerated() {
      guard case .question(let question) = item.content, question.isPrediction else { continue }
      let next = items[(index + 1)...].first { later in
        if case .prose = later.content { false } else { true }
      }
      if case .cell? = next?.content { continue }
      if case .question(let other)? = next?.content, other.isPrediction { continue }
      throw LessonError(
        path: path, line: item.line, reason: "no cell follows this prediction to show the answer")
    }
  }

  /// Checks that no two questions have one id.
  private func checkIDs() throws {
    var lines: [String: Int] = [:]
    for item in items {
      guard case .question(let question) = item.content, let id = question.id else { continue }
      if let first = lines.updateValue(item.line, forKey: id) {
        throw LessonError(
          path: path, line: item.line, reason: "the question on line \(first) has the id \(id) already")
      }
    }
  }

  private func wrong(_ block: MarkdownPage.Block, _ reason: String) -> LessonError {
    LessonError(path: path, line: block.firstLine, reason: reason)
  }
}

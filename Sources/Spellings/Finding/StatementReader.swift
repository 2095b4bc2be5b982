/// Reads one statement that the compiler has refused, and answers what it is called here, if it is another language's.
struct StatementReader {
  let facts: CellFacts
  /// The statement, without a comment behind it.
  let pieces: ArraySlice<Piece>
  private let comment: Piece?
  /// Whether more of the statement follows than was read, as behind the `{` of a closure.
  let isCut: Bool

  init(_ facts: CellFacts, isCut: Bool) {
    self.facts = facts
    self.isCut = isCut
    let end = facts.pieces.firstIndex { $0.kind == .comment } ?? facts.pieces.endIndex
    pieces = facts.pieces[..<end]
    comment = end < facts.pieces.endIndex ? facts.pieces[end] : nil
  }

  /// The words of an error that says it; nil if the statement is Swift, as far as can be seen.
  var answer: String? {
    let found = types ?? magic ?? imported ?? block ?? wordStatement ?? assignment ?? expression
    if let found { return found }
    guard let comment else { return nil }
    let text = comment.text.drop { $0 == "#" }
    return Self.write("//\(text)", "a comment begins with //")
  }

  /// Returns the sentence that names what is to be written.
  static func write(_ text: String, _ why: String = "") -> String {
    "write \(text)" + (why.isEmpty ? "" : "; \(why)")
  }

  // MARK: Parts

  /// What a part of the statement is in Swift, and what was found in it.
  struct Part {
    var text: String
    /// Whether it compares tensors number by number.
    var isMask = false
    /// Whether it differs from what was typed.
    var isChanged = false
    var why = ""
    /// A sentence about a name that has to be looked at first.
    var sentence: String?
  }

  /// Returns a part of the statement in Swift.
  func part(_ pieces: ArraySlice<Piece>) -> Part? {
    guard let expression = ExpressionParser.expression(pieces) else { return nil }
    var rewriter = ExpressionRewriter(facts)
    let swift = rewriter.swift(expression)
    var part = Part(text: swift.text, isMask: swift.isMask)
    if pieces.contains(where: { $0.change != nil }) { rewriter.note(Self.why(pieces.compactMap(\.change))) }
    if pieces.contains(where: { $0.isText("{") }) { rewriter.note("a dictionary stands in [ ]") }
    for finding in rewriter.findings {
      switch finding {
      case .replaced(let why):
        part.isChanged = true
        part.why = rewriter.findings.count == 1 ? why : ""
      case .example(let name, let row):
        part.isChanged = true
        part.sentence = Self.sentence(name, row)
      case .unknown(let path):
        part.isChanged = true
        part.sentence = Self.sentence(missing: path)
      }
    }
    return part
  }

  private static func why(_ changes: [Piece.Change]) -> String {
    changes.contains(.quotes) && !changes.contains(.interpolation) ? "strings stand in double quotes" : ""
  }

  /// Returns the sentence about a name of a module that the table doesn't have.
  private static func sentence(missing path: [String]) -> String {
    let origin = ForeignModules.origins[path[0]] ?? ""
    let isLibrary = SpellingTable.rows.contains { $0.origin.contains(origin) } && origin != "Python"
    return "there is no \(path.joined(separator: ".")) here"
      + (isLibrary ? "; :names \(path[0]) lists what there is" : ": Python's modules can't be used")
  }

  /// Returns the sentence about a name of the table, with the table's own example.
  static func sentence(_ name: String, _ row: Spelling) -> String {
    if row.ours.isEmpty { return row.why }
    return "\(name) is \(row.ours) here" + (row.why.isEmpty ? "" : "; \(row.why)")
  }

  /// Returns the sentence about a name in one of several parts; nil if each can be written in Swift.
  func sentence(in parts: [ArraySlice<Piece>]) -> String? { parts.lazy.compactMap { part($0)?.sentence }.first }

  /// Returns the text of a part in Swift, as it was typed if it can't be read.
  func text(_ pieces: ArraySlice<Piece>) -> String { part(pieces)?.text ?? typed(pieces) }

  /// Returns the pieces as they were typed, with one space where there was any.
  func typed(_ pieces: ArraySlice<Piece>) -> String {
    var text = ""
    for piece in pieces {
      if !text.isEmpty, !piece.isAttached { text += " " }
      text += piece.text
    }
    return text
  }

  /// The answer about a statement that is an expression.
  private var expression: String? {
    guard let part = part(pieces) else { return unreadable }
    guard part.isChanged else { return nil }
    if let sentence = part.sentence { return sentence }
    return Self.write(isCut ? part.text + " { … }" : part.text, part.why)
  }

  /// The answer about a statement that can't be read, but has a call or a name of another library in it.
  private var unreadable: String? {
    for start in pieces.indices {
      guard pieces[start].kind == .name, start == pieces.startIndex || !pieces[start - 1].isText(".") else { continue }
      let end = end(ofOperandAt: start)
      guard end > start + 1, let part = part(pieces[start..<end]), part.isChanged else { continue }
      return part.sentence ?? Self.write(part.text, part.why)
    }
    return nil
  }

  /// Returns the index behind a name with all the brackets and members right behind it.
  private func end(ofOperandAt start: Int) -> Int {
    var index = start + 1
    var depth = 0
    while index < pieces.endIndex {
      let piece = pieces[index]
      if depth == 0 {
        let isMember = piece.isText(".") || pieces[index - 1].isText(".")
        guard isMember || (piece.kind == .open && piece.isAttached) else { return index }
      }
      if piece.kind == .open { depth += 1 }
      if piece.kind == .close { depth -= 1 }
      index += 1
    }
    return index
  }
}

extension ArraySlice<Piece> {
  /// Returns the index of the first piece outside of brackets that fulfils a condition.
  func firstOutside(_ isWanted: (Piece) -> Bool) -> Int? {
    var depth = 0
    for index in indices {
      if depth > 0, self[index].kind == .close {
        depth -= 1
      } else {
        if depth == 0, isWanted(self[index]) { return index }
        if self[index].kind == .open { depth += 1 }
      }
    }
    return nil
  }

  /// Returns the parts between the pieces outside of brackets that fulfil a condition.
  func parted(by isSeparator: (Piece) -> Bool) -> [ArraySlice<Piece>] {
    var parts: [ArraySlice<Piece>] = []
    var rest = self
    while let index = rest.firstOutside(isSeparator) {
      parts.append(rest[..<index])
      rest = rest[(index + 1)...]
    }
    return parts + [rest]
  }
}

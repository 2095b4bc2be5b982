/// A statement or declaration on a cell's own level.
struct Statement {
  /// The kind of a statement, by its first words.
  enum Form: Equatable {
    /// A function, a type, an extension, an import: running it does nothing.
    case declaration
    /// `let` or `var`, with the index of that word.
    case variables(introducer: Int)
    /// `guard`, with the index of that word.
    case guarding(Int)
    /// A control statement like `if`, `for` or `do`.
    case control
    /// A line of a directive like `#if`.
    case directive
    /// Anything else: an expression or an assignment.
    case expression
  }

  /// The tokens, a part of the cell's.
  var tokens: ArraySlice<SourceToken>
  var kind: Form
  /// The words before its keyword: attributes without `@`, modifiers.
  var modifiers: [String]
  /// The index of the first attribute, if it has one.
  var attribute: Int?

  init(_ tokens: ArraySlice<SourceToken>) {
    self.tokens = tokens
    modifiers = []
    attribute = nil
    kind = .expression
    let head = skipModifiers()
    guard head < tokens.endIndex else { return }
    let word = tokens[head]
    let next = head + 1 < tokens.endIndex ? tokens[head + 1] : nil
    guard word.kind == .word else {
      if word.kind == .directive { kind = .directive }
      return
    }
    switch word.text {
    case "let", "var": kind = .variables(introducer: head)
    case "guard": kind = .guarding(head)
    case "if", "for", "while", "repeat", "do", "switch", "defer": kind = .control
    case _ where SwiftWords.declarations.contains(word.text):
      // `actor` and `macro` may be names as well.
      if let next, next.kind == .word || next.kind == .operator { kind = .declaration }
    default: break
    }
  }

  /// The place of its first token, and the one after its last.
  var start: SourcePosition { tokens.first?.start ?? SourcePosition(line: 1, column: 1) }
  var end: SourcePosition { tokens.last?.end ?? start }

  private mutating func skipModifiers() -> Int {
    var index = tokens.startIndex
    while index < tokens.endIndex {
      let token = tokens[index]
      if token.kind == .attribute {
        attribute = attribute ?? index
        modifiers.append(String(token.text.dropFirst()))
        index = after(group: index + 1, attachedTo: token)
      } else if token.kind == .word, SwiftWords.declarationModifiers.contains(token.text) {
        let rest = after(group: index + 1, attachedTo: token)
        // `open(path)` is a call, and `lazy = 3` an assignment.
        guard rest < tokens.endIndex, tokens[rest].kind == .word || tokens[rest].kind == .attribute else {
          return index
        }
        modifiers.append(token.text)
        index = rest
      } else {
        return index
      }
    }
    return index
  }

  /// Returns the index after the brackets that begin right after a token, or `index` itself if there are none.
  private func after(group index: Int, attachedTo token: SourceToken) -> Int {
    guard index < tokens.endIndex, tokens[index].isBracket("("), tokens[index].start == token.end else { return index }
    return tokens.closing(index) + 1
  }
}

extension ArraySlice<SourceToken> {
  /// Returns the index of the bracket that closes the one at `index`; the last index if none does.
  func closing(_ index: Int) -> Int {
    let depth = self[index].depth
    return self[(index + 1)...].firstIndex { $0.kind == .close && $0.depth == depth } ?? endIndex - 1
  }

  /// Returns the statements that follow each other on the level of the slice's first token.
  func statements() -> [Statement] {
    var found: [Statement] = []
    var start = startIndex
    func end(_ index: Int) {
      if start < index { found.append(Statement(self[start..<index])) }
    }
    for index in indices {
      let token = self[index]
      let previous = index > startIndex ? self[index - 1] : nil
      if token.kind == .semicolon, token.depth == 0 {
        end(index)
        start = index + 1
      } else if token.beginsLine || token.kind == .directive || (previous?.kind == .directive) {
        end(index)
        start = index
      }
    }
    end(endIndex)
    return found
  }
}

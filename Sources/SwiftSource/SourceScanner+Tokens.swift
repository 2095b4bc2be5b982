// Brackets, words and operators: the tokens that decide what may follow.

extension SourceScanner {
  mutating func openBracket(_ scalar: Unicode.Scalar) {
    let isAttached = index > 0 && !line[index - 1].isSpace
    if scalar == "{", open.isEmpty { awaitsBody = false }
    open.append(.bracket(scalar, ofAttribute: scalar == "(" && last == .attribute && isAttached))
    isAtStatementStart = false
    take(1, as: .nothing)
  }

  mutating func closeBracket(_ scalar: Unicode.Scalar) {
    index += 1
    switch (open.last, scalar) {
    case (.interpolation, ")"):
      open.removeLast()
    case (.bracket("(", let ofAttribute), ")"):
      open.removeLast()
      last = ofAttribute ? .attribute : .operand
    case (.bracket("[", _), "]"):
      open.removeLast()
      last = .operand
    case (.bracket("{", _), "}"):
      open.removeLast()
      last = .closingBrace
    default:
      isMismatched = true
    }
  }

  mutating func scanAttribute() {
    let name = line[(index + 1)...].prefix { $0.isWordPart || $0 == "." }.count
    take(name + 1, as: .attribute)
  }

  mutating func scanWord() {
    let scalars = line[index...].prefix { $0.isWordPart }
    index += scalars.count
    let word = String(String.UnicodeScalarView(scalars))
    guard last != .dot else {
      last = .operand
      return
    }
    if open.isEmpty, isAtStatementStart, !SwiftWords.modifiers.contains(word) {
      isAtStatementStart = false
      let endsRepeat = word == "while" && statementWord == "repeat" && last == .closingBrace
      if !endsRepeat {
        statementWord = word
        marks = []
        awaitsBody = SwiftWords.headed.contains(word)
      }
    } else if open.isEmpty {
      // `a if b else c` has no body.
      if word == "catch" || (word == "else" && (last == .closingBrace || statementWord == "guard")) {
        awaitsBody = true
      }
      marks.insert(["let", "var", "case", "in"].contains(word) ? word : "word")
    }
    switch word {
    case "operator": last = .operatorWord
    case _ where SwiftWords.open.contains(word): last = .openWord
    default: last = .operand
    }
  }

  mutating func scanOperator() {
    let start = index
    let hasDots = line[start] == "."
    while index < line.count, line[index].isOperatorPart || (hasDots && line[index] == ".") {
      if index > start, has("//", at: index) || has("/*", at: index) { break }
      index += 1
    }
    let text = String(String.UnicodeScalarView(line[start..<index]))
    isAtStatementStart = false
    if open.isEmpty, text.contains("?") { marks.insert("?") }
    let isSpaced = start == 0 || line[start - 1].isSpace || "([{,;:".unicodeScalars.contains(line[start - 1])
    switch text {
    case ".": last = .dot
    case "=", "->": last = .joint
    case _ where last == .openWord && !isSpaced && (text == "?" || text == "!"): break
    case _ where last == .operatorWord: last = .operand
    case _ where isSpaced: last = .joint
    // `x!`, `0...` and `Array<Int>` end here; in `a+b` the word that follows is the last token.
    default: last = index < line.count && !line[index].isSpace ? .joint : .operand
    }
  }
}

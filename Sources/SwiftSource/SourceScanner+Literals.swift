// Strings, regexes and comments: what is open until its own end comes.

extension SourceScanner {
  mutating func scanString(hashes: Int, isMultiline: Bool) {
    if line[index] == "\\", count(of: "#", at: index + 1) >= hashes {
      let escaped = index + 1 + hashes
      if escaped < line.count, line[escaped] == "(" { open.append(.interpolation) }
      index = min(escaped + 1, line.count)
      return
    }
    let quotes = isMultiline ? 3 : 1
    guard has(isMultiline ? "\"\"\"" : "\"", at: index), count(of: "#", at: index + quotes) >= hashes else {
      index += 1
      return
    }
    index += quotes + hashes
    open.removeLast()
    last = .operand
  }

  mutating func scanRegex(hashes: Int) {
    if line[index] == "\\" {
      index = min(index + 2, line.count)
    } else if line[index] == "/", count(of: "#", at: index + 1) >= hashes {
      index += 1 + hashes
      open.removeLast()
      last = .operand
    } else {
      index += 1
    }
  }

  mutating func scanComment() {
    if has("*/", at: index) {
      index += 2
      open.removeLast()
    } else if has("/*", at: index) {
      index += 2
      open.append(.comment)
    } else {
      index += 1
    }
  }

  mutating func openString(hashes: Int) {
    let isMultiline = has("\"\"\"", at: index)
    index += isMultiline ? 3 : 1
    open.append(.string(hashes: hashes, isMultiline: isMultiline))
    isAtStatementStart = false
    last = .operand
  }

  /// Reads `'text'`, a literal that the compiler knows to refuse it. A quote that its line doesn't close stands by itself,
  /// and so does one right behind an operand.
  mutating func scanQuoted() {
    isAtStatementStart = false
    let word = line[..<index].reversed().prefix { $0.isWordPart }
    let isPrefixed = !word.isEmpty && word.count <= 2 && word.allSatisfy { "fFrRbBuU".unicodeScalars.contains($0) }
    let isAttached = index > 0 && !line[index - 1].isSpace && last == .operand && !isPrefixed
    var end = index + 1
    while end < line.count, line[end] != "'" { end += line[end] == "\\" ? 2 : 1 }
    take(isAttached || end >= line.count ? 1 : end + 1 - index, as: .operand)
  }

  /// Reads `#"raw"#`, `#/regex/#`, or the `#` of a macro. With a space behind it, the rest of the line is
  /// taken for a comment, which it is in other languages.
  mutating func scanHashes() {
    let hashes = count(of: "#", at: index)
    index += hashes
    if index == line.count || line[index].isSpace {
      index = line.count
      return
    }
    isAtStatementStart = false
    guard index < line.count else {
      last = .operand
      return
    }
    if line[index] == "\"" {
      openString(hashes: hashes)
    } else if line[index] == "/" {
      index += 1
      scanExtendedRegex(hashes: hashes)
    } else {
      last = .operand
    }
  }

  /// Reads a regex after `#/`. If that ends its line, the literal has several lines; otherwise it must close in its line.
  mutating func scanExtendedRegex(hashes: Int) {
    last = .operand
    let isMultiline = line[index...].allSatisfy { $0.isSpace }
    open.append(.regex(hashes: hashes))
    guard !isMultiline else {
      index = line.count
      return
    }
    while index < line.count, open.last == .regex(hashes: hashes) { scanRegex(hashes: hashes) }
    if open.last == .regex(hashes: hashes) { open.removeLast() }
  }

  /// The length of a `/regex/` that starts here, or nil if the slash divides.
  ///
  /// As in the compiler, it must be in the place of an operand, may not start or end with a space, and must close in
  /// its line.
  var bareRegexLength: Int? {
    switch last {
    case .operand, .closingBrace, .dot, .operatorWord: return nil
    case .nothing, .openWord, .attribute, .joint: break
    }
    guard index + 1 < line.count, !line[index + 1].isSpace, line[index + 1] != "/" else { return nil }
    var end = index + 1
    while end < line.count, line[end] != "/" { end += line[end] == "\\" ? 2 : 1 }
    guard end < line.count, !line[end - 1].isSpace else { return nil }
    return end + 1 - index
  }
}

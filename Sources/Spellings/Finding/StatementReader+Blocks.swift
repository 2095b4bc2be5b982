// The heads of Python's blocks, with what stands behind them in the same line.

extension StatementReader {
  private static var aboutBlocks: String { "a block stands in { }" }

  /// The answer about a head such as `for i in range(3):`.
  var block: String? {
    guard let first = pieces.first else { return nil }
    let isAsync = first.isText("async")
    let start = pieces.startIndex + (isAsync ? 1 : 0)
    guard start < pieces.endIndex else { return nil }
    let rest = pieces[(start + 1)...]
    switch pieces[start].text {
    case "def": return function(rest, isAsync: isAsync)
    case "class" where rest.firstOutside({ $0.isText("(") }) == rest.startIndex + 1 || hasPythonBody: return type(rest)
    case "for", "while", "if", "elif", "else", "try", "except", "finally", "with":
      return head(pieces[start].text, rest)
    default: return nil
    }
  }

  /// Whether the lines below a head begin as Python's do.
  private var hasPythonBody: Bool {
    guard let start = facts.blockStart else { return false }
    return ["def", "pass", "self", "async", "return"].contains(start.text) || start.kind == .string
  }

  private func head(_ word: String, _ rest: ArraySlice<Piece>) -> String? {
    if rest.first?.isText("__name__") ?? false { return "leave it out: a cell runs from its first line" }
    let colon = colon(of: word, in: rest)
    let condition = rest[..<(colon ?? rest.endIndex)]
    let body = colon.map { rest[($0 + 1)...] } ?? []
    guard let written = written(word, condition, hasColon: colon != nil) else { return nil }
    guard colon != nil else { return written.isChanged ? Self.write("\(written.text) { … }", written.why) : nil }
    if let sentence = written.sentence ?? sentence(in: [body]) { return sentence }
    return Self.write("\(written.text) \(braced(body))", Self.aboutBlocks)
  }

  /// Returns the colon that ends a head; nil if there isn't one that Python would have there.
  private func colon(of word: String, in rest: ArraySlice<Piece>) -> Int? {
    guard !rest.contains(where: { $0.isText("?") || $0.isText("let") || $0.isText("var") || $0.isText("case") }) else {
      return nil
    }
    let start = word == "for" ? rest.firstOutside { $0.isText("in") } : rest.startIndex
    return start.flatMap { rest[$0...].firstOutside { $0.kind == .colon } }
  }

  /// Returns a head in Swift, without its block.
  private func written(_ word: String, _ condition: ArraySlice<Piece>, hasColon: Bool) -> Part? {
    switch word {
    case "for":
      guard let word = condition.firstOutside({ $0.isText("in") }), let own = part(condition[(word + 1)...]) else {
        return hasColon ? Part(text: "for \(typed(condition))") : nil
      }
      var names = typed(condition[..<word])
      if names.contains(","), !names.hasPrefix("(") { names = "(\(names))" }
      return Part(text: "for \(names) in \(own.text)", isChanged: own.isChanged, why: own.why, sentence: own.sentence)
    case "while", "if":
      guard !condition.contains(where: { $0.isText("let") || $0.isText("case") || $0.isText("var") }),
        let own = part(condition)
      else { return nil }
      let text = own.isMask ? "(\(own.text)).all().item(Bool.self)" : own.text
      return Part(text: "\(word) \(text)", isChanged: own.isChanged, why: own.why, sentence: own.sentence)
    case "elif": return Part(text: "} else if \(text(condition))", isChanged: true)
    case "else": return hasColon ? Part(text: "} else") : nil
    case "try": return hasColon && condition.isEmpty ? Part(text: "do { … } catch") : nil
    case "except": return Part(text: "} catch", isChanged: hasColon)
    case "finally": return hasColon ? Part(text: "defer") : nil
    default:
      guard hasColon else { return nil }
      let own = part(condition[..<(condition.firstOutside { $0.isText("as") } ?? condition.endIndex)])
      return Part(
        text: "do", sentence: own?.sentence ?? "write do { … } around the lines; Swift has no with")
    }
  }

  /// Returns a block in Swift.
  private func braced(_ body: ArraySlice<Piece>) -> String {
    let text = inner(body)
    return text.isEmpty ? "{ }" : "{ \(text) }"
  }

  /// Returns a block's line in Swift; an ellipsis if it has none.
  private func inner(_ body: ArraySlice<Piece>) -> String {
    guard let first = body.first else { return "…" }
    if body.count == 1, first.isText("pass") || first.isText("...") { return "" }
    if first.isText("return") {
      let value = body.dropFirst()
      return value.isEmpty ? "return" : "return \(text(value))"
    }
    return text(body)
  }

  // MARK: Functions and types

  private func function(_ rest: ArraySlice<Piece>, isAsync: Bool) -> String? {
    guard let name = rest.first, name.kind == .name else { return nil }
    let open = rest.startIndex + 1
    guard open < rest.endIndex, rest[open].isText("("), let close = rest[(open + 1)...].firstOutside({ $0.isText(")") })
    else { return Self.write("func \(name.text)(_ x: Tensor) -> Tensor { … }", Self.aboutBlocks) }
    let parameters = rest[(open + 1)..<close].parted { $0.kind == .comma }.compactMap(parameter)
    let tail = rest[(close + 1)...]
    let colon = tail.firstOutside { $0.kind == .colon } ?? tail.endIndex
    let arrow = tail[..<colon].first?.isText("->") ?? false
    let result = arrow ? Self.type(tail[..<colon].dropFirst()) : "Tensor"
    let body = colon < tail.endIndex ? tail[(colon + 1)...] : []
    let returned = body.first?.isText("return") ?? false ? "{ \(text(body.dropFirst())) }" : braced(body)
    if name.text == "__init__" {
      return Self.write("init(\(parameters.joined(separator: ", "))) \(braced(body))", Self.aboutBlocks)
    }
    let title = ["forward", "__call__"].contains(name.text) ? "callAsFunction" : name.text
    let effects = isAsync ? " async" : ""
    let gives = result == "Void" || (!body.isEmpty && !(body.first?.isText("return") ?? false)) ? "" : " -> \(result)"
    return Self.write(
      "func \(title)(\(parameters.joined(separator: ", ")))\(effects)\(gives) \(returned)", Self.aboutBlocks)
  }

  /// Returns a parameter with its type, which is a tensor if nothing says otherwise.
  private func parameter(_ pieces: ArraySlice<Piece>) -> String? {
    guard let name = pieces.first, name.kind == .name, name.text != "self" else { return nil }
    let equals = pieces.firstOutside { $0.isText("=") }
    let value = equals.map { text(pieces[($0 + 1)...]) }
    let colon = pieces.firstOutside { $0.kind == .colon }
    let said = colon.map { Self.type(pieces[($0 + 1)..<(equals ?? pieces.endIndex)]) }
    let type = said ?? value.map(Self.type(ofValue:)) ?? "Tensor"
    return "_ \(name.text): \(type)" + (value.map { " = \($0)" } ?? "")
  }

  private static func type(ofValue text: String) -> String {
    switch text {
    case "true", "false": "Bool"
    case "nil": "Tensor?"
    case _ where text.hasPrefix("\""): "String"
    case _ where text.allSatisfy { $0.isNumber || $0 == "-" || $0 == "_" }: "Int"
    case _ where text.allSatisfy { $0.isNumber || ".-e".contains($0) }: "Float"
    default: "Tensor"
    }
  }

  /// The answer about the names of types in a Swift declaration, as in `let p: float = 3`.
  var types: String? {
    let wrong = pieces.filter {
      $0.kind == .name && $0.text != "None" && facts.isSaid("cannot find type '\($0.text)' in scope")
    }
    let names = wrong.compactMap { piece -> String? in
      let own = Self.type([piece])
      let isKnown = own != "Tensor" || ["tensor", "ndarray", "array", "MLXArray"].contains(piece.text)
      return isKnown ? "\(own) for \(piece.text)" : nil
    }
    return names.isEmpty || names.count < wrong.count ? nil : Self.write(names.joined(separator: ", "))
  }

  /// Returns a type's name in Swift.
  static func type(_ pieces: ArraySlice<Piece>) -> String {
    switch pieces.first?.text ?? "" {
    case "int": "Int"
    case "float", "float32", "double": "Float"
    case "bool": "Bool"
    case "str", "string": "String"
    case "None": "Void"
    case "list", "List", "Sequence", "Iterable", "tuple", "Tuple":
      pieces.count > 3 ? "[\(type(pieces.dropFirst(2)))]" : "[Float]"
    case "Optional": pieces.count > 3 ? "\(type(pieces.dropFirst(2)))?" : "Tensor?"
    case "dict", "Dict": "[String: Int]"
    default: "Tensor"
    }
  }

  private func type(_ rest: ArraySlice<Piece>) -> String? {
    guard let name = rest.first, name.kind == .name else { return nil }
    return Self.write("struct \(name.text) { … }", Self.aboutBlocks)
  }
}

// Statements that begin with a word of Python's, and assignments.

extension StatementReader {
  /// The answer about a statement such as `print x` or `assert n == 3`.
  var wordStatement: String? {
    guard let first = pieces.first, first.kind == .name, !facts.known.contains(first.text) else { return nil }
    let rest = pieces.dropFirst()
    let isCall = rest.first.map { $0.kind == .open && $0.isAttached } ?? false
    switch first.text {
    case "print" where startsOperand(rest) && !isCall:
      return sentence(in: parts(rest)) ?? Self.write("print(\(all(rest)))")
    case "assert" where !rest.isEmpty && !isCall:
      return sentence(in: parts(rest)) ?? Self.write("assert(\(all(rest)))")
    case "raise":
      let message = rest.first { $0.kind == .string }?.text ?? "\"\(typed(rest))\""
      return Self.write("fatalError(\(message))")
    case "del" where startsOperand(rest): return "leave it out: a variable is freed when nothing uses it"
    case "pass" where rest.isEmpty: return "leave it out: an empty block is { }"
    case "global" where startsOperand(rest), "nonlocal" where startsOperand(rest):
      return "leave it out: a function sees the variables of the cells before it"
    case "yield" where !rest.isEmpty: return "Swift has no yield here: a function returns a list of all of them"
    case "exit" where rest.isEmpty, "quit" where rest.isEmpty: return ":quit leaves"
    case "help" where rest.isEmpty: return ":help lists the commands"
    case "super" where isCall: return "leave it out: a struct has nothing above it"
    case "end" where rest.isEmpty: return "write }; a block stands in { }"
    case "const", "int", "float", "double", "auto", "val", "bool", "string": return declaration(rest)
    case "function", "fn", "fun":
      return rest.first?.kind == .name ? Self.write("func instead of \(first.text)") : nil
    case "return" where !rest.isEmpty:
      guard let own = part(rest), own.isChanged else { return nil }
      return own.sentence ?? Self.write("return \(own.text)", own.why)
    default: return nil
    }
  }

  private func startsOperand(_ rest: ArraySlice<Piece>) -> Bool {
    guard let first = rest.first else { return false }
    return first.kind == .name || first.kind == .number || first.kind == .string || first.kind == .open
  }

  private func parts(_ rest: ArraySlice<Piece>) -> [ArraySlice<Piece>] { rest.parted { $0.kind == .comma } }

  private func all(_ rest: ArraySlice<Piece>) -> String { parts(rest).map(text).joined(separator: ", ") }

  /// Returns a declaration as other languages have it, `const n = 3` or `int n = 3`, in Swift.
  private func declaration(_ rest: ArraySlice<Piece>) -> String? {
    guard let name = rest.first, name.kind == .name, rest.dropFirst().first?.isText("=") ?? false else { return nil }
    return Self.write("let \(name.text) = \(text(rest.dropFirst(2).filter { $0.kind != .other }[...]))")
  }

  /// The answer about an assignment, to a new name or to one that is there.
  var assignment: String? {
    let signs: Set = ["=", "+=", "-=", "*=", "/=", "**=", "//=", "@=", "%=", ":="]
    guard let place = pieces.firstOutside({ $0.kind == .sign && signs.contains($0.text) }), place > pieces.startIndex
    else { return counted }
    let sign = pieces[place].text
    let (target, value) = (pieces[..<place], pieces[(place + 1)...])
    if target.first?.isText("let") ?? false || target.first?.isText("var") ?? false {
      return declared(target, value)
    }
    if sign == "=", let answer = chained(value, after: target) { return answer }
    guard let own = part(value) else { return nil }
    let name = typed(target)
    switch sign {
    case "=", ":=": return assigned(target, own, isWalrus: sign == ":=")
    case "**=": return Self.write("\(name) = pow(\(name), \(own.text))")
    case "//=": return Self.write("\(name) /= \(own.text)")
    case "@=": return Self.write("\(name) = matmul(\(name), \(own.text))")
    default:
      guard own.isChanged else { return nil }
      return own.sentence ?? Self.write("\(name) \(sign) \(own.text)", own.why)
    }
  }

  /// Returns the answer about `a = b = 3`.
  private func chained(_ value: ArraySlice<Piece>, after target: ArraySlice<Piece>) -> String? {
    let parts = [target] + value.parted { $0.isText("=") }
    guard parts.count > 2, parts.dropLast().allSatisfy({ $0.count == 1 && $0.first?.kind == .name }) else { return nil }
    let last = text(parts[parts.count - 1])
    return Self.write("let " + parts.dropLast().map { "\(typed($0)) = \(last)" }.joined(separator: ", "))
  }

  /// The answer about `n++`.
  private var counted: String? {
    guard pieces.count == 3, pieces[pieces.startIndex].kind == .name else { return nil }
    let signs = pieces.dropFirst()
    for sign in ["+", "-"] where signs.allSatisfy({ $0.isText(sign) && $0.isAttached }) {
      return Self.write("\(pieces[pieces.startIndex].text) \(sign)= 1")
    }
    return nil
  }

  private func declared(_ target: ArraySlice<Piece>, _ value: ArraySlice<Piece>) -> String? {
    guard let own = part(value) else { return nil }
    guard own.isChanged else { return nil }
    let text = isCut ? own.text + " { … }" : own.text
    return own.sentence ?? Self.write("\(typed(target)) = \(text)", own.why)
  }

  /// Returns the answer about `a, b = …`: a list has no parts that names could be given to.
  private func several(_ names: [String], _ own: Part, _ about: String) -> String {
    let target = "let (\(names.joined(separator: ", ")))"
    if own.text.hasSuffix(".shape"), names.count <= 4 { return Self.write("\(target) = \(own.text)\(names.count)") }
    if own.text.contains("split(parts: ") {
      let parts = names.indices.map { "parts[\($0)]" }.joined(separator: ", ")
      return Self.write("let parts = \(own.text); \(target) = (\(parts))")
    }
    return Self.write("\(target) = \(own.text)", own.isChanged ? own.why : about)
  }

  private func assigned(_ target: ArraySlice<Piece>, _ own: Part, isWalrus: Bool) -> String? {
    if let sentence = own.sentence { return sentence }
    let names = target.parted { $0.kind == .comma }
    let isPlain = names.allSatisfy { $0.count == 1 && $0.first?.kind == .name }
    let about = "a name begins with let, or with var if it shall change"
    if let colon = target.firstOutside({ $0.kind == .colon }), target.startIndex + 1 == colon {
      let type = Self.type(target[(colon + 1)...])
      return Self.write("let \(target[target.startIndex].text): \(type) = \(own.text)", about)
    }
    let isNew =
      isPlain
      && names.contains { name in
        name.first.map { name in
          facts.isSaid("cannot find '\(name.text)' in scope") || (own.isChanged && !facts.known.contains(name.text))
        } ?? false
      }
    let isConstant = isPlain && names.contains { facts.isSaid("'\($0.first?.text ?? "")' is a 'let' constant") }
    let place = isPlain ? nil : part(target)
    guard isNew || own.isChanged || isWalrus || names.count > 1 || place?.isChanged ?? false else { return nil }
    if !isPlain, names.count > 1 {
      return Self.write("(\(names.map(text).joined(separator: ", "))) = \(own.text)")
    }
    if isPlain, names.count > 1 { return several(names.compactMap { $0.first?.text }, own, about) }
    guard isPlain, isNew || (isConstant && own.isChanged) else {
      return Self.write("\(place?.text ?? typed(target)) = \(own.text)", own.why)
    }
    let empty = ["[:]": "[String: Int]", "[]": "[Int]"][own.text]
    let declared = empty.map { "var \(typed(target)): \($0)" } ?? "let \(typed(target))"
    let written = "\(declared) = \(own.text)"
    return Self.write(isCut ? written + " { … }" : written, own.isChanged ? own.why : about)
  }
}

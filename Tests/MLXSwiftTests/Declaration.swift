/// A public declaration, read from its head alone: `func sum(axis: Int, keepDims: Bool = false) -> Tensor`.
struct Declaration {
  enum Kind {
    case function, initializer, subscripted, property, enumCase
  }

  /// A parameter of a function.
  struct Parameter {
    /// The word before the colon in a call; `_` if there is none.
    var label: String
    var type: String
    /// What it is if a call leaves it out; nil if no call may.
    var standard: String?
  }

  /// The type that it belongs to, with the types around that; empty for a free function.
  var owner: String
  var kind: Kind
  /// The name without parameters. An initializer is called `init`.
  var name: String
  var isStatic: Bool
  var parameters: [Parameter]
  /// The type of what it returns or holds; empty if there is none.
  var result: String

  /// Reads a declaration. Nil for what is no operation: types, operators' precedences, extensions.
  init?(_ text: Substring, owner: String) {
    var rest = text
    func skip(_ words: String...) -> Bool {
      guard let word = words.first(where: rest.hasPrefix) else { return false }
      rest = rest.dropFirst(word.count)
      return true
    }
    self.owner = owner
    while skip("static ", "mutating ", "prefix ", "indirect ", "@discardableResult ") {}
    isStatic = text.hasPrefix("static ")
    if skip("func ") {
      kind = .function
      let signs = rest.prefixMatch(of: /`?[A-Za-z_]\w*`?|[^\s\w(]+/)
      name = String(signs?.output ?? "").replacing("`", with: "")
      rest = rest[(signs?.range.upperBound ?? rest.startIndex)...].drop { $0 == " " }
    } else if skip("init?", "init") {
      (kind, name) = (.initializer, "init")
    } else if skip("subscript") {
      (kind, name) = (.subscripted, "subscript")
    } else if skip("var ", "let ") {
      kind = .property
      name = String(rest.prefix { $0 != ":" })
      rest = rest.dropFirst(name.count + 1)
      (parameters, result) = ([], Self.trimmed(rest.prefix { $0 != "{" && $0 != "=" }))
      return
    } else if skip("case ") {
      kind = .enumCase
      name = String(rest.prefix { $0 != "(" && $0 != " " })
      (parameters, result) = ([], "")
      return
    } else {
      return nil
    }
    if rest.hasPrefix("<") { rest = Self.bracketed(rest).rest }
    let (list, after) = Self.bracketed(rest)
    let hasLabels = kind != .subscripted && name.contains(/^\w/)
    parameters = Self.parts(of: list).map { Self.parameter($0, hasLabels: hasLabels) }
    let tail = after.firstRange(of: "-> ").map { after[$0.upperBound...] } ?? ""
    result = Self.trimmed(
      tail.prefix(upTo: tail.firstRange(of: " where ")?.lowerBound ?? tail.endIndex)
        .prefix { $0 != "{" })
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Returns what stands in the brackets that a text begins with, and what follows.
  private static func bracketed(_ text: Substring) -> (inside: Substring, rest: Substring) {
    var depth = 0
    var previous: Character = "_"
    for place in text.indices {
      let sign = text[place]
      depth += step(sign, after: previous)
      if depth == 0 {
        return (text[text.index(after: text.startIndex)..<place], text[text.index(after: place)...])
      }
      previous = sign
    }
    return ("", text)
  }

  /// Returns 1 for a bracket that opens, -1 for one that closes. Those of arrows, ranges and comparisons are none.
  private static func step(_ sign: Character, after previous: Character) -> Int {
    switch sign {
    case "(", "[", "{": 1
    case "<": previous == "." || previous == " " ? 0 : 1
    case ")", "]", "}": -1
    case ">": previous == "-" || previous == " " ? 0 : -1
    default: 0
    }
  }

  /// Returns the parts of a list between the commas that are in no brackets.
  private static func parts(of list: Substring) -> [Substring] {
    var (parts, depth, start) = ([Substring](), 0, list.startIndex)
    var previous: Character = "_"
    for place in list.indices {
      let sign = list[place]
      depth += step(sign, after: previous)
      if sign == "," && depth == 0 {
        parts.append(list[start..<place])
        start = list.index(after: place)
      }
      previous = sign
    }
    return (parts + [list[start...]]).filter { !$0.allSatisfy { $0 == " " } }
  }

  private static func parameter(_ text: Substring, hasLabels: Bool) -> Parameter {
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let names = text[..<colon].split(separator: " ")
    let value = text[colon...].dropFirst()
    let standard = value.firstRange(of: " = ")
    return Parameter(
      label: names.count > 1 || hasLabels ? String(names.first ?? "_") : "_",
      type: trimmed(value[..<(standard?.lowerBound ?? value.endIndex)]),
      standard: standard.map { trimmed(value[$0.upperBound...]) })
  }
}

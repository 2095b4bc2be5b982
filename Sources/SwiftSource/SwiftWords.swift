/// The words of Swift that decide where a cell ends, and the scalars that words and operators consist of.
enum SwiftWords {
  /// Words that can't be the last of a statement.
  static let open: Set<String> = modifiers.union([
    "as", "await", "case", "class", "do", "else", "enum", "extension", "for", "func", "guard", "if", "import",
    "in", "is", "let", "protocol", "repeat", "struct", "switch", "try", "typealias", "var", "where", "while",
  ])

  /// Words that come before a declaration's keyword.
  static let modifiers: Set<String> = [
    "public", "private", "fileprivate", "internal", "static", "final", "indirect", "nonisolated",
  ]

  /// Words that come before a declaration's keyword and may be followed by brackets, as in `private(set)`.
  static let declarationModifiers: Set<String> = modifiers.union([
    "open", "package", "lazy", "weak", "unowned", "mutating", "nonmutating", "override", "required", "convenience",
    "dynamic", "infix", "prefix", "postfix", "distributed", "async", "borrowing", "consuming", "isolated",
  ])

  /// The keywords of declarations that do nothing when the cell runs.
  static let declarations: Set<String> = [
    "func", "struct", "class", "enum", "actor", "protocol", "extension", "typealias", "import", "operator",
    "precedencegroup", "macro",
  ]

  /// Words that are never the name of a variable.
  static let reserved: Set<String> = open.union([
    "break", "catch", "continue", "default", "defer", "deinit", "false", "fallthrough", "init", "inout", "nil",
    "return", "self", "Self", "subscript", "super", "switch", "throw", "throws", "rethrows", "true", "Any", "_",
    "operator", "precedencegroup", "associatedtype",
  ])

  /// Statements and declarations that have a `{`, in this line or a later one.
  static let headed: Set<String> = [
    "class", "defer", "do", "enum", "extension", "for", "func", "guard", "if", "protocol", "repeat", "struct",
    "switch", "while",
  ]
}

extension Unicode.Scalar {
  /// Whether it separates tokens and isn't the end of a line.
  package var isSpace: Bool { self == " " || self == "\t" || self == "\u{c}" || self == "\u{b}" || self == "\0" }

  /// Whether a name, a keyword or a number may contain it.
  package var isWordPart: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "0"..."9", "_", "$": true
    case "\u{80}"...: !isOperatorPart
    default: false
    }
  }

  /// Whether Swift's grammar allows it in an operator.
  var isOperatorPart: Bool {
    switch self {
    case "/", "=", "-", "+", "!", "*", "%", "<", ">", "&", "|", "^", "~", "?": true
    case "\u{a1}"..."\u{a7}", "\u{a9}", "\u{ab}", "\u{ac}", "\u{ae}", "\u{b0}", "\u{b1}", "\u{b6}", "\u{bb}": true
    case "\u{bf}", "\u{d7}", "\u{f7}", "\u{2016}", "\u{2017}", "\u{2020}"..."\u{2027}": true
    case "\u{2030}"..."\u{203e}", "\u{2041}"..."\u{2053}", "\u{2055}"..."\u{205e}": true
    case "\u{2190}"..."\u{23ff}", "\u{2500}"..."\u{2775}", "\u{2794}"..."\u{2bff}": true
    case "\u{2e00}"..."\u{2e7f}", "\u{3001}"..."\u{3003}", "\u{3008}"..."\u{3020}", "\u{3030}": true
    default: false
    }
  }
}

public import Notebooks
import SwiftSource

/// A text that was typed where a question waits: what it is if it isn't an answer of the question's form.
public struct AnswerText {
  /// The text without the space around it and without a word on how sure the learner is.
  let text: String
  /// Whether a word on how sure the learner is followed it.
  private let isMarked: Bool

  /// Looks at a text.
  public init(_ text: String) {
    let (bare, confidence) = Confidence.divided(text)
    isMarked = confidence != nil
    self.text = String(bare.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Whether the text is an answer to a question and can't be Swift: plain words, or something with a mark for how sure the
  /// learner is.
  public var isOnlyAnswer: Bool {
    !mayBeCode && !text.contains { "=({[".contains($0) } && (isMarked || text.contains(where: \.isLetter))
  }

  // MARK: - Words around an answer

  private static let openings = [
    "i think", "i guess", "i believe", "maybe", "perhaps", "probably", "about", "approximately", "approx.", "approx",
    "roughly",
    "around", "nearly", "almost", "the answer is", "answer:", "answer", "it is", "it's", "its", "it will be", "that is",
    "that's", "they are", "exactly", "option", "equals", "ca.", "ca", "circa", "i'd say", "i would say", "i'd go with",
    "my guess is", "i choose", "i pick", "definitely", "must be", "it must be", "≈", "~", "=", ":",
  ]

  private static let endings = [
    "i think", "i guess", "i believe", "i suppose", "or so", "maybe", "probably", "roughly", "approximately", "i'd say",
    "right",
  ]

  /// The text without words that people put around an answer: `it is about 0.5, I think.` is `0.5`.
  var core: String {
    var rest = text
    trimEnd(&rest)
    while let ending = Self.endings.first(where: { rest.lowercased().hasSuffix(" " + $0) }) {
      rest.removeLast(ending.count + 1)
      trimEnd(&rest)
    }
    var goesOn = true
    while goesOn {
      goesOn = false
      let lowered = rest.lowercased()
      for opening in Self.openings where lowered.hasPrefix(opening) && lowered != opening {
        let after = rest.dropFirst(opening.count)
        guard opening.last?.isLetter != true || after.first.map({ $0.isWhitespace || $0 == "," || $0 == ":" }) == true
        else { continue }
        rest = String(after.drop { $0.isWhitespace || $0 == "," })
        goesOn = !rest.isEmpty
        break
      }
    }
    return rest.isEmpty ? text : rest
  }

  /// The text without the reason that is given for an answer: `1, because only water counts` is `1`.
  private var claim: String {
    guard
      let reason = text.firstMatch(of: /(?:\s*[,;:–-])?\s+(?:because|since|as|so|for)\b|[,;:]\s+\p{L}/.ignoresCase())
    else {
      return text
    }
    return String(text[..<reason.range.lowerBound])
  }

  /// What the text may say as an answer, the whole of it first.
  var forms: [String] { [text, core, claim, AnswerText(claim).core].filter { !$0.isEmpty } }

  private func trimEnd(_ text: inout String) {
    while let last = text.last, ".;, ".contains(last), text.count > 1 { text.removeLast() }
  }

  // MARK: - What isn't an answer

  private static let helplessWords: Set = [
    "i dont know", "i do not know", "dont know", "do not know", "i dont", "idk", "dunno", "i dunno", "no idea",
    "i have no idea",
    "no clue", "i have no clue", "not sure", "im not sure", "i am not sure", "unsure", "no answer", "pass", "skip",
    "i give up",
    "give up", "i cant", "i cant tell", "cant tell", "cannot tell", "unknown", "hint", "a hint", "help me", "",
  ]

  /// Whether the learner says that they don't know: `I don't know`, `no idea`, `?`.
  public var isHelpless: Bool {
    guard !text.isEmpty else { return false }
    let words = text.lowercased().filter { $0.isLetter || $0.isWhitespace }.split(whereSeparator: \.isWhitespace)
    let hasOthers = text.contains { $0.isNumber || "=(){}[]<>+*/".contains($0) }
    return !hasOthers && Self.helplessWords.contains(words.joined(separator: " "))
      && (!words.isEmpty || text.allSatisfy { "?!. ".contains($0) })
  }

  /// Whether the text is one name, which may be a variable's.
  public var isName: Bool {
    let tokens = CellOutline(text).tokenTexts
    return tokens.count == 1 && tokens[0].first.map { $0.isLetter || $0 == "_" } == true
  }

  /// Words with which statements and declarations begin.
  private static let statementWords: Set = [
    "let", "var", "func", "struct", "class", "enum", "extension", "protocol", "import", "for", "while", "repeat", "if",
    "guard",
    "switch", "do", "return", "try", "await", "defer", "typealias", "actor", "nonisolated", "infix", "prefix",
    "postfix",
    "precedencegroup", "throw", "async", "private", "fileprivate", "internal", "public", "final", "lazy", "static",
    "indirect",
    "mutating", "override", "unowned", "weak",
  ]

  /// Returns whether a text that begins as a statement goes on as one: plain words may begin with `for` and `if` as well.
  private static func isStatement(_ text: String, first: String) -> Bool {
    switch first {
    case "for": text.contains(" in ")
    case "if", "while", "switch", "do", "repeat", "guard":
      text.contains("{") || text.contains("=") || text.contains("(")
    case "let", "var": text.contains("=") || text.contains(":")
    case "func": text.contains("(")
    default: true
    }
  }

  /// Whether the text may be Swift: it has a name together with an operator, a call, a member or a keyword of Swift. Plain words
  /// and bare numbers have nothing of that.
  public var mayBeCode: Bool {
    if text.contains(where: \.isNewline) { return true }
    if text.hasPrefix("#") { return true }
    let outline = CellOutline(text)
    let tokens = outline.tokenTexts
    guard let first = tokens.first else { return false }
    if first.hasPrefix("@") || first.hasPrefix("#") { return tokens.count > 1 }
    if Self.statementWords.contains(first) { return tokens.count > 1 && Self.isStatement(text, first: first) }
    if isName { return true }
    if outline.hasNamesInARow { return false }
    if text.contains(" @ ") { return true }
    // Swift has no apostrophe outside a string.
    if text.contains("'"), !text.contains("\"") { return false }
    if tokens.contains(where: { $0.hasPrefix("\"") || "{}".contains($0) || $0 == "=" }) { return true }
    // A list with a name in it.
    if first == "[" || first == "(", CellCompleteness.check(text) == .complete, !outline.usedNames.isEmpty {
      return true
    }
    let isOperator: (String) -> Bool = { !$0.isEmpty && $0.allSatisfy { ".+-*/%<>=!&|^~?".contains($0) } }
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : ""
      let isAfterName = before.first.map { $0.isLetter || $0 == "_" } == true
      if token == "(" || token == "[", isAfterName, text.contains(before + token) { return true }
      if isOperator(token), token != ".", index > 0, index + 1 < tokens.count, token != "?", token != "!" {
        return true
      }
      if token == ".", index + 1 < tokens.count, isAfterName || before == ")" || before == "]",
        text.contains("." + tokens[index + 1])
      {
        return true
      }
    }
    return false
  }

  /// The names in the text, if it is nothing but names, numbers and hyphens between them; nil if it is anything more.
  private var bareNames: Set<String>? {
    let isBare = text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
    return isBare ? CellOutline(text).usedNames : nil
  }

  /// Returns whether a text has names that nothing has declared, and nothing more, so that running it would only say so.
  public func isUnknown(in session: NotebookSession) -> Bool {
    guard let names = bareNames else { return false }
    return !names.contains(where: session.declares) && !session.compiles(text)
  }

  /// Whether the text can't be Swift that somebody means to run.
  public var isBroken: Bool { !text.isEmpty && !mayBeCode }
}

/// Reads a learner's answer by value, not by spelling.
struct AnswerReader {
  let kind: Answer.Kind
  var options: [Question.Option] = []

  /// Returns the answer in a text, or nil if it doesn't have the answer's form.
  func answer(_ text: String) -> Answer? {
    let text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    switch kind {
    case .number: return Self.number(text).map(Answer.number)
    case .shape: return Self.shape(text).map(Answer.shape)
    case .choice: return letter(text).map(Answer.choice)
    case .order: return order(text).map(Answer.order)
    case .expression: return text.isEmpty ? nil : .expression(text)
    }
  }

  // MARK: - Numbers

  private static let fractions: [Character: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]

  /// Returns the number in a text: `0.5`, `.5`, `1/2`, `½`, `50 %`, `√2`, `1/√2`, `−∞`.
  static func number(_ text: String) -> Double? {
    var rest = Substring(text.replacing("−", with: "-").replacing("–", with: "-").filter { !$0.isWhitespace })
    if rest.first == "≈" || rest.first == "=" { rest.removeFirst() }
    var scale = 1.0
    if rest.last == "%" {
      rest.removeLast()
      scale = 0.01
    }
    let parts = rest.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let top = term(parts[0]) else { return nil }
    guard parts.count == 2 else { return top * scale }
    guard let bottom = term(parts[1]), bottom != 0 else { return nil }
    return top / bottom * scale
  }

  private static func term(_ text: Substring) -> Double? {
    guard let first = text.first else { return nil }
    if first == "-" || first == "+" {
      let rest = text.dropFirst()
      guard let next = rest.first, next != "-", next != "+" else { return nil }
      return term(rest).map { first == "-" ? -$0 : $0 }
    }
    if first == "√" { return term(text.dropFirst()).flatMap { $0 < 0 ? nil : $0.squareRoot() } }
    if text == "∞" || text.lowercased() == "inf" || text.lowercased() == "infinity" { return .infinity }
    if let last = text.last, let fraction = fractions[last] {
      if text.count == 1 { return fraction }
      return Int(text.dropLast()).map { Double($0) + fraction }
    }
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || ".,eE+-_".contains($0)) }) else { return nil }
    var digits = text.replacing("_", with: "")
    // A comma before three digits may separate thousands; any other is a decimal point.
    if let comma = digits.firstIndex(of: ",") {
      guard digits[digits.index(after: comma)...].prefix(while: \.isNumber).count != 3 else { return nil }
      digits.replaceSubrange(comma...comma, with: ".")
    }
    return Double(digits.last == "." ? digits + "0" : digits.first == "." ? "0" + digits : digits)
  }

  // MARK: - Shapes

  /// Returns the shape in a text: `[2, 3]`, `(2,3)`, `2x3`, `2 × 3`, `2 3`.
  static func shape(_ text: String) -> [Int]? {
    var rest = Substring(text)
    let brackets: [Character: Character] = ["[": "]", "(": ")"]
    var isBracketed = false
    if let first = rest.first, let closing = brackets[first] {
      guard rest.count >= 2, rest.last == closing else { return nil }
      rest = rest.dropFirst().dropLast()
      isBracketed = true
    }
    let words = rest.split { $0.isWhitespace || ",x×*".contains($0) }
    let sizes = words.compactMap { Int($0) }.filter { $0 >= 0 }
    guard sizes.count == words.count, isBracketed || !sizes.isEmpty else { return nil }
    return sizes
  }

  // MARK: - Options

  /// Returns the single letter that a text consists of, if the question is a choice.
  func letterOfNoOption(_ text: String) -> String? {
    let bare = text.filter { !$0.isWhitespace && !"().".contains($0) }
    return kind == .choice && bare.count == 1 && bare.first!.isLetter ? bare : nil
  }

  private func letter(_ text: String) -> String? {
    let bare = text.lowercased().filter { !"().:`\"".contains($0) }
    if let found = options.first(where: { $0.letter == bare }) { return found.letter }
    let words = Self.words(text)
    return options.first { !words.isEmpty && Self.words($0.text) == words }?.letter
  }

  private func order(_ text: String) -> [String]? {
    let text = text.lowercased()
    let isList = text.contains { ",>→<".contains($0) || $0.isWhitespace }
    let separators: (Character) -> Bool = { $0.isWhitespace || ",>→()".contains($0) }
    let letters = isList ? text.split(whereSeparator: separators).map(String.init) : text.map(String.init)
    let known = options.map(\.letter)
    guard letters.count == known.count, Set(letters) == Set(known) else { return nil }
    return letters
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}

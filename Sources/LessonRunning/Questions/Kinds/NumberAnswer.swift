public import Reports

/// A number, right within the question's tolerance.
public struct NumberAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "number"
  /// Other numbers give other results.
  public static let canVary = true
  /// The number.
  public let number: Double

  /// Creates the answer from a number.
  public init(_ number: Double) { self.number = number }

  /// Reads a number: `0.5`, `.5`, `1/2`, `½`, `50 %`, `√2`, `1/√2`, `−∞`, `one half`, `12 tokens`.
  public init?(_ text: String, options: [QuestionOption]) {
    let bare = Self.named(text)
    guard let number = Self.number(bare) ?? NumberWords.number(bare) ?? Self.numberWithUnit(bare) else { return nil }
    self.number = number
  }

  /// Creates the answer from a number, or from a tensor that has one.
  public init?(_ value: ReportedValue, options: [QuestionOption]) {
    let found: Double? =
      switch value {
      case .text(let text, false): Double(text)
      case .tensor(let tensor) where tensor.count == 1: tensor[0]
      default: nil
      }
    guard let found, !found.isNaN else { return nil }
    number = found
  }

  /// The number, a whole one without a point.
  public var text: String {
    if number.isInfinite { return number > 0 ? "∞" : "-∞" }
    return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }

  /// Half a percent of a number that isn't whole: about three digits.
  public var rounding: Double { number == number.rounded() ? 0 : abs(number) * 0.005 }

  /// The number as a literal.
  public var swift: String {
    number.isFinite ? "\(number)" : number > 0 ? "Double.infinity" : "-Double.infinity"
  }

  /// Returns whether the number is within the tolerance of the right one.
  public func isRight(_ right: NumberAnswer, tolerance: Double) -> Bool? {
    number == right.number || abs(number - right.number) <= tolerance * (1 + 1e-9)
  }

  // MARK: - Spellings

  private static let fractions: [Character: Double] = [
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
  ]

  /// Returns the number in a text: `0.5`, `.5`, `1/2`, `½`, `50 %`, `√2`, `1/√2`, `−∞`.
  private static func number(_ text: String) -> Double? {
    // Spaces between digits part thousands, or two numbers.
    if text.contains(/\d\s+\d/), text.wholeMatch(of: /\d{1,3}(\s\d{3})+/) == nil { return nil }
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

  /// Returns what stands behind a name: `T = 2` and `temperature 2` say 2.
  private static func named(_ text: String) -> String {
    guard let match = text.wholeMatch(of: /[\p{L}_√]+\s*=\s*(\S.*)|\p{L}{3,}\s+([-−.\d]\S*)/) else { return text }
    let rest = String(match.1 ?? match.2 ?? "")
    return NumberWords.number(text) == nil && rest.contains(where: \.isNumber) ? rest : text
  }

  /// Returns the number before a word that says what is counted: `12 tokens`, `50 percent`, `three heads`.
  private static func numberWithUnit(_ text: String) -> Double? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 2, words[1].allSatisfy(\.isLetter), words[1].count > 1,
      !NumberWords.isNearlyPart(String(words[1])),
      let number = number(String(words[0])) ?? NumberWords.number(String(words[0]))
    else { return nil }
    return words[1].lowercased() == "percent" ? number / 100 : number
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
    // A comma before three digits may separate thousands, unless it follows a zero; any other is a decimal point.
    if let comma = digits.firstIndex(of: ",") {
      let mayGroup = digits[digits.index(after: comma)...].prefix(while: \.isNumber).count == 3
      guard !mayGroup || digits[..<comma] == "0" else { return nil }
      digits.replaceSubrange(comma...comma, with: ".")
    }
    return Double(digits.last == "." ? digits + "0" : digits.first == "." ? "0" + digits : digits)
  }
}

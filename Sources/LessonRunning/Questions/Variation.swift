/// How a question is asked again with other numbers.
///
///     vary: heads = 2, 4, 8; width = 64, 128
///     again: A model of width {width} has {heads} heads. How wide is a head?
///     gives: {width} / {heads}
///
/// Each way to choose a value for each name is a combination: all these heads with all these widths. They are counted from 0, the first values of all names,
/// with which the question is the lesson's own; the last name varies fastest.
public struct Variation: Sendable, Equatable {
  /// A name, and the values that are put where it stands between braces, as they are written.
  public struct Placeholder: Sendable, Equatable {
    /// The name, without braces.
    public var name: String
    /// The values, the lesson's own first.
    public var values: [String]
  }

  /// The most combinations that a question may have.
  public static let mostCombinations = 10_000

  /// The names with their values.
  public let names: [Placeholder]
  /// The question, in markdown, with names between braces.
  public let text: String
  /// Swift that stands alone and comes to the answer, with names between braces.
  public let source: String

  /// The number of combinations.
  public var count: Int { names.reduce(1) { $0 * $1.values.count } }

  /// Returns the question of a combination, in markdown.
  public func text(_ combination: Int) -> String { filled(text, combination) }

  /// Returns the Swift that comes to the answer of a combination.
  public func source(_ combination: Int) -> String { filled(source, combination) }

  /// Returns the values of a combination, by their names.
  public func values(_ combination: Int) -> [(name: String, value: String)] {
    var rest = combination
    var found: [(name: String, value: String)] = []
    for name in names.reversed() {
      found.append((name.name, name.values[rest % name.values.count]))
      rest /= name.values.count
    }
    return found.reversed()
  }

  private func filled(_ template: String, _ combination: Int) -> String {
    values(combination).reduce(template) { $0.replacing("{\($1.name)}", with: $1.value) }
  }

  // MARK: - Reading

  /// Reads how a question varies; nil if its block doesn't say.
  ///
  /// - Throws: ``QuestionFault``.
  init?(_ block: QuestionBlock, kind: any AnswerValue.Type) throws {
    let entries = try ["vary", "again", "gives"].map { try block.entry($0) }
    guard let first = entries.compactMap({ $0 }).first else { return nil }
    guard let vary = entries[0], let again = entries[1], let gives = entries[2] else {
      throw QuestionFault(first.line, "a question that varies has all three of `vary:`, `again:` and `gives:`")
    }
    guard kind.canVary else { throw QuestionFault(first.line, "a question for \(kind.noun) can't vary") }
    names = try Self.names(vary)
    text = again.text
    source = gives.text
    for name in names where !again.text.contains("{\(name.name)}") {
      throw QuestionFault(again.line, "`{\(name.name)}` varies, and doesn't stand in `again:`")
    }
    let known = Set(names.map(\.name))
    for found in again.text.matches(of: /\{([A-Za-z]\w*)\}/) where !known.contains(String(found.1)) {
      throw QuestionFault(again.line, "`\(found.0)` isn't a name of `vary:`")
    }
    guard (2...Self.mostCombinations).contains(Self.product(names.map(\.values.count))) else {
      throw QuestionFault(
        vary.line, "a question varies in 2 to \(Self.mostCombinations) ways, and this one doesn't")
    }
  }

  /// Returns the product of sizes, or the largest number if it is larger.
  private static func product(_ sizes: [Int]) -> Int {
    sizes.reduce(1) { product, size in
      let (result, overflow) = product.multipliedReportingOverflow(by: size)
      return overflow ? .max : result
    }
  }

  private static func names(_ entry: QuestionBlock.KeyedLine) throws -> [Placeholder] {
    var names: [Placeholder] = []
    for part in divided(entry.text, at: ";") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(bare)
      guard sides.count == 2, sides[0].wholeMatch(of: /[A-Za-z]\w*/) != nil else {
        throw QuestionFault(entry.line, "`\(bare(part[...]))` isn't a name with its values, `heads = 2, 4, 8`")
      }
      let values = divided(sides[1], at: ",").map { bare($0[...]) }
      guard values.allSatisfy({ !$0.isEmpty }) else {
        throw QuestionFault(entry.line, "a value of \(sides[0]) is empty")
      }
      guard !names.contains(where: { $0.name == sides[0] }) else {
        throw QuestionFault(entry.line, "\(sides[0]) is given twice")
      }
      var different: [String] = []
      for value in values where !different.contains(value) { different.append(value) }
      names.append(Placeholder(name: sides[0], values: different))
    }
    return names
  }

  private static func bare(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  /// Divides a text at a separator that stands in no brackets and in no string.
  private static func divided(_ text: String, at separator: Character) -> [String] {
    var parts = [""]
    var depth = 0
    var isString = false
    for character in text {
      if character == "\"" { isString.toggle() }
      if !isString, "([{".contains(character) { depth += 1 }
      if !isString, ")]}".contains(character) { depth -= 1 }
      if character == separator, depth == 0, !isString {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }
}

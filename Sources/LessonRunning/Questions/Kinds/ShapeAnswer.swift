public import Reports

/// A shape: the sizes of a tensor's axes.
public struct ShapeAnswer: AnswerValue {
  /// The word for the kind.
  public static let kind = "shape"
  /// A question for a shape is about shapes.
  public static var topic: QuestionTopic? { .shape }
  /// Other numbers give other shapes.
  public static let canVary = true
  /// The sizes.
  public let sizes: [Int]

  /// Creates the answer from sizes.
  public init(_ sizes: [Int]) { self.sizes = sizes }

  /// Reads a shape: `[2, 3]`, `(2,3)`, `2x3`, `2 × 3`, `2 3`, `two by three`, `2 rows and 3 columns`, `torch.Size([2, 3])`.
  public init?(_ text: String, options: [QuestionOption]) {
    guard let sizes = Self.shape(text) ?? Self.shape(Self.bare(text)) else { return nil }
    self.sizes = sizes
  }

  /// Creates the answer from a list of sizes.
  public init?(_ value: ReportedValue, options: [QuestionOption]) {
    guard case .list(let elements, let count) = value, elements.count == count else { return nil }
    let sizes = elements.compactMap { if case .text(let text, false) = $0 { Int(text) } else { nil } }
    guard sizes.count == count, sizes.allSatisfy({ $0 >= 0 }) else { return nil }
    self.sizes = sizes
  }

  /// The sizes in brackets.
  public var text: String { "\(sizes)" }

  /// The sizes as an array.
  public var swift: String { "\(sizes) as [Int]" }

  /// Returns a text with digits for the words that number axes, and without the words around them.
  private static func bare(_ text: String) -> String {
    if text.lowercased() == "scalar" || text.lowercased() == "a scalar" { return "[]" }
    let spelled = NumberWords.digits(
      in: text.lowercased().replacing("torch.size", with: "").replacing("np.shape", with: ""))
    let words = spelled.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let others: Set = [
      "by", "and", "rows", "row", "columns", "column", "shape", "tensor", "a", "of", "times", "size", "vector",
      "matrix", "with", "numbers", "number",
      "length", "entries", "elements", "an",
    ]
    let rest = words.filter { !others.contains($0) }.joined(separator: text.contains(",") ? ", " : " ")
    return rest.hasPrefix("([") && rest.hasSuffix("])") ? String(rest.dropFirst().dropLast()) : rest
  }

  /// Returns the shape in a text: `[2, 3]`, `(2,3)`, `2x3`, `2 × 3`, `2 3`.
  private static func shape(_ text: String) -> [Int]? {
    var rest = Substring(text)
    let brackets: [Character: Character] = ["[": "]", "(": ")"]
    var isBracketed = false
    if let first = rest.first, let closing = brackets[first] {
      guard rest.count >= 2, rest.last == closing else { return nil }
      rest = rest.dropFirst().dropLast()
      isBracketed = true
    }
    let signs = rest.contains(",") ? "," : ",x×*"
    let words = rest.split { $0.isWhitespace || signs.contains($0) }
    let sizes = words.compactMap { Int($0) }.filter { $0 >= 0 }
    guard sizes.count == words.count, isBracketed || !sizes.isEmpty else { return nil }
    return sizes
  }
}

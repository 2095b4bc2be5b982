import WorkerProtocol

/// The table of an exercise's page that says which shapes its function takes and returns.
///
///     | name      | shape         |                           |
///     |-----------|---------------|---------------------------|
///     | `queries` | `[..., n, d]` | n queries of d features   |
///     | `lengths` | `batch` numbers |                         |
///     | returns   | `[..., n, m]` | a row for each query      |
///
/// A symbol that stands in several shapes is one size. `h · w` is an axis in which w numbers of each h lie side by side.
struct StatedShapes: Equatable {
  /// A shape, its axes from the left.
  struct Shape: Equatable {
    /// Whether further axes may stand before these.
    var hasLeading: Bool
    /// For each axis the factors of its size, each a symbol or a number.
    var axes: [[String]]
  }

  /// What is said of a parameter or of a part of the result.
  struct Row: Equatable {
    var name: String
    /// The shapes that are named; several for a list of tensors.
    var shapes: [Shape] = []
    /// How many numbers a list has.
    var length: String?
    /// Whether a tensor of any shape is allowed.
    var isAny = false
    /// What it means.
    var meaning: String
  }

  /// The rows of the parameters, and those of the parts of the result.
  var parameters: [Row] = [], results: [Row] = []

  /// Reads the first table whose first column is headed `name`.
  init(markdown: String) {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let head = lines.firstIndex(where: { Self.cells($0).first == "name" }) else { return }
    var isResult = false
    for line in lines[(head + 1)...].prefix(while: { $0.hasPrefix("|") }).dropFirst() {
      let cells = Self.cells(line)
      guard cells.count > 1 else { continue }
      isResult = isResult || cells[0] == "returns"
      let row = Self.row(shape: cells[1], meaning: cells.count > 2 ? cells[cells.count - 1] : "")
      if isResult {
        results.append(row)
      } else {
        for name in Self.quoted(cells[0]) { parameters.append(row.named(name)) }
      }
    }
  }

  /// Returns what is said of a parameter.
  func parameter(_ name: String) -> Row? { parameters.first { $0.name == name } }

  /// The meanings of all rows, by which axes are named.
  var meanings: [String] { (parameters + results).map(\.meaning) }

  private static func cells(_ line: String) -> [String] {
    guard line.hasPrefix("|") else { return [] }
    return line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { String($0).trimmed }
      .reversed().drop { $0.isEmpty }.reversed()
  }

  private static func quoted(_ cell: String) -> [String] { cell.matches(of: /`([^`]+)`/).map { String($0.1) } }

  private static func row(shape cell: String, meaning: String) -> Row {
    var row = Row(name: "", meaning: meaning)
    row.shapes = quoted(cell).compactMap(self.shape)
    if row.shapes.isEmpty {
      row.length = cell.prefixMatch(of: /`?(\w+)`? numbers\b/).map { String($0.1) }
      row.isAny = cell.hasPrefix("any")
    }
    return row
  }

  private static func shape(_ text: String) -> Shape? {
    guard text.hasPrefix("["), text.hasSuffix("]") else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ",").map { String($0).trimmed }
    let own = parts.filter { $0 != "..." }
    return Shape(
      hasLeading: own.count < parts.count,
      axes: own.map { $0.split(separator: "·").map { String($0).trimmed } })
  }
}

extension StatedShapes.Row {
  fileprivate func named(_ name: String) -> StatedShapes.Row {
    var row = self
    row.name = name
    return row
  }

  /// The symbol that a whole number is: its own name, or the letter that its meaning begins with.
  var symbol: String? { meaning.prefixMatch(of: /(\p{L})(?:,|$)/).map { String($0.1) } }
}

extension StatedShapes.Shape {
  /// Returns the name of an axis before the stated ones, counted from the right.
  static func leading(_ number: Int) -> String { "…\(number)" }

  /// Returns the axes of a shape with this many, or nil if it has too few or too many.
  func axes(count: Int) -> [[String]]? {
    let more = count - axes.count
    guard more >= 0, hasLeading || more == 0 else { return nil }
    return (0..<more).map { [Self.leading(more - $0)] } + axes
  }
}

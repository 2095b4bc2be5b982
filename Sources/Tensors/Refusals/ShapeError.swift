/// The reason why an operation on tensors is impossible: the learner's error message, as data.
///
/// Its ``description`` has one headline in lower case, a row for each operand with the axis that does not fit, and one
/// next step if a single repair is certain:
///
///     matmul: the inner sizes differ, 7 and 5
///       left   [3, 7]  axis 1 is 7
///       right  [5, 7]  axis 0 is 5
///       try matmul(left, right.T)
///
/// Operations on tensors do not throw, so that a formula stays readable. They pass an error to ``refuse(_:)``.
public struct ShapeError: Error, Sendable, Equatable {
  /// One tensor that took part, by the name of its parameter.
  public struct Operand: Sendable, Equatable {
    /// The parameter's name: `left`, `queries`.
    public var name: String
    /// The operand's shape.
    public var shape: [Int]
    /// The axes whose sizes do not fit, counted from zero.
    public var axes: [Int]

    /// Creates an operand with the axes that do not fit.
    public init(_ name: String, _ shape: [Int], axes: [Int] = []) {
      self.name = name
      self.shape = shape
      self.axes = axes
    }

    /// A note such as `axis 1 is 7`, empty if no axis is marked.
    var note: String {
      axes.map { "axis \($0) is \(shape[$0])" }.joined(separator: ", ")
    }
  }

  /// A row of evidence other than a tensor: a requested axis, an index, a list of sizes.
  public struct Detail: Sendable, Equatable {
    /// The subject of the row.
    public var name: String
    /// The text of the row.
    public var text: String

    /// Creates a row of evidence.
    public init(_ name: String, _ text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The operation as the learner wrote it: `matmul`, `+`, `reshaped`.
  public var operation: String
  /// The problem, in lower case, without the operation's name.
  public var problem: String
  /// The tensors that took part.
  public var operands: [Operand]
  /// Evidence other than tensors.
  public var details: [Detail]
  /// The one next step, only if it is certain.
  public var repair: String?

  /// Creates an error of an operation: the headline, its evidence, and the next step if it is certain.
  public init(
    _ operation: String, _ problem: String, operands: [Operand] = [], details: [Detail] = [], repair: String? = nil
  ) {
    self.operation = operation
    self.problem = problem
    self.operands = operands
    self.details = details
    self.repair = repair
  }
}

extension ShapeError: CustomStringConvertible {
  /// The message: headline, rows in aligned columns, next step. Lines are separated by newlines, without one at the
  /// end.
  public var description: String {
    var lines = ["\(operation): \(problem)"]
    var rows = operands.map { (name: $0.name, value: shapeText($0.shape), note: $0.note) }
    let nameWidth = (rows.map(\.name) + details.map(\.name)).map(\.count).max() ?? 0
    let valueWidth = rows.map(\.value.count).max() ?? 0
    rows += details.map { (name: $0.name, value: $0.text, note: "") }
    for row in rows {
      let name = row.name.padded(to: nameWidth)
      lines.append(
        row.note.isEmpty
          ? "  \(name)  \(row.value)"
          : "  \(name)  \(row.value.padded(to: valueWidth))  \(row.note)")
    }
    if let repair { lines.append("  \(repair)") }
    return lines.joined(separator: "\n")
  }
}

/// Returns a shape as text: `[2, 3]`, and `[]` for a scalar.
func shapeText(_ shape: [Int]) -> String {
  "[" + shape.map(String.init).joined(separator: ", ") + "]"
}

extension String {
  func padded(to width: Int) -> String {
    count < width ? self + String(repeating: " ", count: width - count) : self
  }

  func leftPadded(to width: Int) -> String {
    count < width ? String(repeating: " ", count: width - count) + self : self
  }
}

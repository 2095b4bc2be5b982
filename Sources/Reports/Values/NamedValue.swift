/// A value with its name: one line of a list of variables.
public struct NamedValue: Hashable, Codable, Sendable {
  /// The name in the learner's source; empty for an expression.
  public var name: String
  /// The type, such as `Tensor`.
  public var type: String
  /// The shape; nil if the value has none.
  public var shape: [Int]?
  /// The value in a few words.
  public var summary: String

  /// Creates a value from its parts.
  public init(name: String, type: String, shape: [Int]? = nil, summary: String) {
    self.name = name
    self.type = type
    self.shape = shape
    self.summary = summary
  }

  /// The shape as text; empty if the value has none.
  public var shapeText: String { shape.map { "\($0)" } ?? "" }
}

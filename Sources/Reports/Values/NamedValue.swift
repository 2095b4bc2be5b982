/// A value with its name and type: a variable, or the value of an expression.
public struct NamedValue: Hashable, Codable, Sendable {
  /// The name in the learner's source; empty for an expression.
  public var name: String
  /// The type, such as `Tensor`.
  public var type: String
  /// The value; nil if it can't be copied, and so can't be reported.
  public var value: ReportedValue?

  /// Creates a value from its parts.
  public init(name: String, type: String, value: ReportedValue?) {
    self.name = name
    self.type = type
    self.value = value
  }

  /// The shape of a tensor; nil for any other value.
  public var shape: [Int]? {
    if case .tensor(let report) = value { report.shape } else { nil }
  }
}

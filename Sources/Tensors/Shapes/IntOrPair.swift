/// One number for both sides, or a pair of numbers: `1`, `[0, 2]`.
///
///     padded(x, width: 1)                 // one entry before and one after
///     padded(x, widths: [0, [2, 3]])      // nothing on axis 0; two before and three after on axis 1
public struct IntOrPair: Sendable, Equatable, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// The number for the first side.
  public let first: Int
  /// The number for the second side.
  public let second: Int

  /// Both numbers.
  public var values: (Int, Int) { (first, second) }

  /// Creates a pair of two equal numbers.
  public init(_ value: Int) {
    self.init((value, value))
  }

  /// Creates a pair of two numbers.
  public init(_ values: (Int, Int)) {
    (first, second) = values
  }

  /// Creates a pair from a list of two numbers.
  ///
  /// - Refuses: a list of another length, as `IntOrPair: 3 numbers, not two`.
  public init(_ values: [Int]) {
    guard values.count == 2 else {
      refuse(
        ShapeError(
          "IntOrPair", "\(values.count) number\(values.count == 1 ? "" : "s"), not two",
          details: [.init("given", shapeText(values))], repair: "write one number for both sides, or two in brackets"))
    }
    self.init((values[0], values[1]))
  }

  /// Creates a pair of two equal numbers from a literal: `1`.
  public init(integerLiteral value: Int) {
    self.init(value)
  }

  /// Creates a pair from a literal: `[0, 2]`.
  ///
  /// - Refuses: a list of another length, as `IntOrPair: 3 numbers, not two`.
  public init(arrayLiteral elements: Int...) {
    self.init(elements)
  }
}

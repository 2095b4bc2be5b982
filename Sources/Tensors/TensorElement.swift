/// An element of a nested array that becomes a tensor: a number, a Boolean, or an array of these.
///
/// `Tensor([[1, 2], [3, 4]])` works for `Int`, `Double`, `Float` and `Bool` at any depth through this protocol.
public protocol TensorElement {
  /// Appends the numbers in row-major order and returns the shape: `[]` for a number, `nil` if rows differ in length.
  func append(to elements: inout [Float]) -> [Int]?
  /// Whether this is an array, so that an empty list of it has one more axis.
  static var isNested: Bool { get }
}

extension TensorElement {
  /// `false` for numbers; arrays override it.
  public static var isNested: Bool { false }
}

extension Float: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Float]) -> [Int]? {
    elements.append(self)
    return []
  }
}

extension Double: TensorElement {
  /// Appends this number, rounded to the nearest `Float`.
  public func append(to elements: inout [Float]) -> [Int]? {
    elements.append(Float(self))
    return []
  }
}

extension Int: TensorElement {
  /// Appends this number; beyond ±2²⁴ it is rounded to the nearest `Float`.
  public func append(to elements: inout [Float]) -> [Int]? {
    elements.append(Float(self))
    return []
  }
}

extension Bool: TensorElement {
  /// Appends 1 for true, 0 for false.
  public func append(to elements: inout [Float]) -> [Int]? {
    elements.append(self ? 1 : 0)
    return []
  }
}

extension Array: TensorElement where Element: TensorElement {
  /// Appends every row; the shape is the number of rows followed by the shape that they share.
  public func append(to elements: inout [Float]) -> [Int]? {
    var shared: [Int]?
    for row in self {
      guard let shape = row.append(to: &elements) else { return nil }
      if let shared, shared != shape { return nil }
      shared = shape
    }
    return [count] + (shared ?? (Element.isNested ? [0] : []))
  }

  /// `true`, as an array is nested.
  public static var isNested: Bool { true }
}

/// One entry of `let t: Tensor = [[1, 2], [3, 4]]`: a number, or a list of entries.
public struct TensorLiteral: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  let elements: [Float]
  /// The shape, `nil` if the rows differ in length.
  let shape: [Int]?

  /// Creates an entry from a number with a point.
  public init(floatLiteral value: Float) {
    elements = [value]
    shape = []
  }

  /// Creates an entry from a number without a point.
  public init(integerLiteral value: Int) {
    elements = [Float(value)]
    shape = []
  }

  /// Creates an entry from a list of entries, all of one shape.
  public init(arrayLiteral rows: TensorLiteral...) {
    self.init(rows: rows)
  }

  init(rows: [TensorLiteral]) {
    elements = rows.flatMap(\.elements)
    let first = rows.first?.shape ?? []
    shape = rows.allSatisfy { $0.shape == first } ? [rows.count] + first : nil
  }
}

/// An element of a nested array that becomes a tensor: a number, a Boolean, or an array of these.
///
/// `Tensor([[1, 2], [3, 4]])` works for `Int`, `Double`, `Float`, `Bool` and the other types that a tensor stores, at
/// any depth, through this protocol.
public protocol TensorElement {
  /// Appends the numbers in row-major order and returns the shape: `[]` for a number, `nil` if rows differ in length.
  func append(to elements: inout [Double]) -> [Int]?
  /// The type of the tensor that is made of it: the element's own, `float32` for `Int` and `Double`.
  static var leafType: DType { get }
  /// Whether this is an array, so that an empty list of it has one more axis.
  static var isNested: Bool { get }
}

extension TensorElement {
  /// `false` for numbers; arrays override it.
  public static var isNested: Bool { false }
}

extension Array: TensorElement where Element: TensorElement {
  /// Appends every row; the shape is the number of rows followed by the shape that they share.
  public func append(to elements: inout [Double]) -> [Int]? {
    var shared: [Int]?
    for row in self {
      guard let shape = row.append(to: &elements) else { return nil }
      if let shared, shared != shape { return nil }
      shared = shape
    }
    return [count] + (shared ?? (Element.isNested ? [0] : []))
  }

  /// The type of its elements' tensor.
  public static var leafType: DType { Element.leafType }

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

import WorkerProtocol

/// A comparison of a submission's result with the expected one.
enum Agreement: Equatable {
  case equal
  case otherType
  case otherShape
  case notANumber(Difference)
  case differs(Difference)

  /// Returns the largest allowed difference between two numbers: 10⁻⁵ times 1 plus the expected magnitude.
  static func tolerance(_ expected: Float) -> Float { 1e-5 * (1 + abs(expected)) }

  /// Returns whether a number is near enough. Infinities must be the same; NaN is equal to nothing.
  static func isNear(_ yours: Float, _ expected: Float) -> Bool {
    if yours == expected { return true }
    guard expected.isFinite else { return false }
    return abs(yours - expected) <= tolerance(expected)
  }

  /// Compares a submission's value with the expected one.
  static func of(_ yours: PortableValue, with expected: PortableValue) -> Agreement {
    guard let (shape, left) = yours.numbers, let (expectedShape, right) = expected.numbers else {
      return exact(yours, expected)
    }
    guard yours.isSameKind(as: expected) else { return .otherType }
    guard shape == expectedShape else { return .otherShape }
    let absent = left.indices.filter { left[$0].isNaN }
    if let first = absent.first {
      return .notANumber(
        Difference(
          shape: shape, place: first, yours: "nan", expected: "\(right[first])", count: absent.count,
          total: left.count))
    }
    let wrong = left.indices.filter { !isNear(left[$0], right[$0]) }
    guard let first = wrong.first else { return .equal }
    return .differs(
      Difference(
        shape: shape, place: first, yours: "\(left[first])", expected: "\(right[first])", count: wrong.count,
        total: left.count))
  }

  /// Returns whether a submission's value is a mistake's value, with NaN at the same entries.
  static func isSame(_ yours: PortableValue, as mistake: PortableValue) -> Bool {
    guard let (shape, left) = yours.numbers, let (otherShape, right) = mistake.numbers else { return yours == mistake }
    return yours.isSameKind(as: mistake) && shape == otherShape
      && zip(left, right).allSatisfy { $0.isNaN && $1.isNaN || isNear($0, $1) }
  }

  private static func exact(_ yours: PortableValue, _ expected: PortableValue) -> Agreement {
    if yours == expected { return .equal }
    guard yours.isSameKind(as: expected), let (left, right) = yours.words(beside: expected) else { return .otherType }
    guard left.count == right.count else { return .otherShape }
    let wrong = left.indices.filter { left[$0] != right[$0] }
    guard let first = wrong.first else { return .equal }
    return .differs(
      Difference(
        shape: left.count == 1 ? [] : [left.count], place: first, yours: left[first], expected: right[first],
        count: wrong.count, total: left.count))
  }
}

/// The first difference between a value and the expected one, and the number of differences.
public struct Difference: Equatable, Sendable {
  /// The first index that differs; empty for a single number.
  public let index: [Int]
  /// The submission's entry and the expected one.
  public let yours: String, expected: String
  /// The number of entries that differ, and of all entries.
  public let count: Int, total: Int

  init(shape: [Int], place: Int, yours: String, expected: String, count: Int, total: Int) {
    var rest = place
    index = shape.reversed().map { size -> Int in
      defer { rest /= max(1, size) }
      return rest % max(1, size)
    }.reversed()
    self.yours = yours
    self.expected = expected
    self.count = count
    self.total = total
  }
}

extension PortableValue {
  /// The shape and the numbers; nil if the value has none.
  public var numbers: (shape: [Int], elements: [Float])? {
    switch self {
    case .tensor(let shape, let elements): (shape, elements)
    case .float(let value): ([], [value])
    case .floats(let values): ([values.count], values)
    default: nil
    }
  }

  func isSameKind(as other: PortableValue) -> Bool {
    switch (self, other) {
    case (.none, .none), (.tensor, .tensor), (.float, .float), (.int, .int), (.bool, .bool), (.floats, .floats),
      (.ints, .ints), (.strings, .strings):
      true
    default: false
    }
  }

  fileprivate func words(beside other: PortableValue) -> ([String], [String])? {
    switch (self, other) {
    case (.int(let left), .int(let right)): (["\(left)"], ["\(right)"])
    case (.bool(let left), .bool(let right)): (["\(left)"], ["\(right)"])
    case (.ints(let left), .ints(let right)): (left.map(String.init), right.map(String.init))
    case (.strings(let left), .strings(let right)): (left, right)
    default: nil
    }
  }
}

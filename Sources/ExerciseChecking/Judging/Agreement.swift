import WorkerProtocol

/// A comparison of a submission's value with the expected one.
enum Agreement: Equatable {
  case equal
  case otherType
  /// It is `nil`, or the expected value is.
  case isNil
  case isNotNil
  case otherShape
  case notANumber(Difference)
  case differs(Difference)

  /// Compares a submission's value with the expected one.
  static func of(_ yours: PortableValue, with expected: PortableValue) -> Agreement {
    if yours == .none, expected != .none { return .isNil }
    if yours != .none, expected == .none { return .isNotNil }
    guard yours.isSameKind(as: expected) else { return .otherType }
    if case .list(let left) = yours, case .list(let right) = expected { return items(left, right) }
    if let left = yours.wide, let right = expected.wide { return numbers(left, right) }
    guard let left = yours.words, let right = expected.words else { return yours == expected ? .equal : .otherType }
    guard left.count == right.count else { return .otherShape }
    let wrong = left.indices.filter { left[$0] != right[$0] }
    guard let first = wrong.first else { return .equal }
    return .differs(
      Difference(
        shape: yours.isList ? [left.count] : [], place: first, yours: left[first], expected: right[first],
        count: wrong.count, total: left.count))
  }

  private static func items(_ yours: [PortableValue], _ expected: [PortableValue]) -> Agreement {
    guard yours.count == expected.count else { return .otherShape }
    for (place, pair) in zip(yours, expected).enumerated() {
      switch of(pair.0, with: pair.1) {
      case .equal: continue
      case .notANumber(let difference): return .notANumber(difference.inItem(place))
      case .differs(let difference): return .differs(difference.inItem(place))
      case let other: return other
      }
    }
    return .equal
  }

  private static func numbers(
    _ yours: (shape: [Int], elements: [Double], errors: [Double]?),
    _ expected: (shape: [Int], elements: [Double], errors: [Double]?)
  ) -> Agreement {
    guard yours.shape == expected.shape else { return .otherShape }
    let (left, right) = (yours.elements, expected.elements)
    let absent = left.indices.filter { left[$0].isNaN }
    if let first = absent.first {
      return .notANumber(
        Difference(
          shape: yours.shape, place: first, yours: "nan", expected: "\(Float(right[first]))", count: absent.count,
          total: left.count))
    }
    let wrong = left.indices.filter { !Tolerance.isNear(left[$0], right[$0], error: expected.errors?[$0]) }
    guard let first = wrong.first else { return .equal }
    return .differs(
      Difference(
        shape: yours.shape, place: first, yours: "\(Float(left[first]))", expected: "\(Float(right[first]))",
        count: wrong.count, total: left.count))
  }

  /// Returns whether a submission's results are a mistake's, with NaN at the same entries.
  ///
  /// - Parameter error: what two ways to compute the same may differ by, where `Float` loses more than usual.
  static func isSame(_ yours: [PortableValue], as mistake: [PortableValue], error: Double = 0) -> Bool {
    yours.count == mistake.count && zip(yours, mistake).allSatisfy { isSame($0, as: $1, error) }
  }

  private static func isSame(_ yours: PortableValue, as mistake: PortableValue, _ error: Double) -> Bool {
    guard yours.isSameKind(as: mistake) else { return false }
    if case .list(let left) = yours, case .list(let right) = mistake { return isSame(left, as: right, error: error) }
    guard let left = yours.wide, let right = mistake.wide else { return yours == mistake }
    return left.shape == right.shape
      && zip(left.elements, right.elements).allSatisfy {
        $0.isNaN && $1.isNaN || Tolerance.isNear($0, $1, error: nil) || abs($0 - $1) <= error
      }
  }
}

import Reports

/// The rule by which two computed values are the same: numbers to within a tolerance, and tensors also in their shape.
///
/// It compares what was reported of the values, so nothing that a learner has declared has a part in it. A tensor agrees
/// with an array of its numbers, whatever their types. Of a tensor that was not sent whole, what was sent is compared.
struct ValueAgreement {
  /// How far each number may be from its counterpart.
  let tolerance: Double

  /// Returns whether two values are the same.
  func agrees(_ value: ReportedValue, with expected: ReportedValue) -> Bool {
    guard let mine = NumberGrid(value), let theirs = NumberGrid(expected) else {
      return value.unwrapped == expected.unwrapped
    }
    guard mine.shape == theirs.shape, mine.isLogical == theirs.isLogical else { return false }
    return (0..<mine.count).allSatisfy { index in
      guard let one = mine.element(index), let other = theirs.element(index) else { return true }
      return one == other || abs(one - other) <= tolerance * (1 + 1e-9)
    }
  }
}

/// A value that is numbers in a shape, whatever its type: a number, a tensor, an array of such.
struct NumberGrid {
  /// The size of each axis; empty for a single number.
  let shape: [Int]
  /// Whether the elements are `true` and `false`.
  let isLogical: Bool
  /// The number of elements.
  let count: Int
  private let elements: Elements

  private enum Elements {
    case listed([Double])
    case tensor(TensorReport)
  }

  /// Reads a value; nil if it has anything but numbers, or rows of different lengths.
  init?(_ value: ReportedValue) {
    switch value.unwrapped {
    case .tensor(let report):
      (shape, isLogical, count) = (report.shape, report.type == .bool, report.count)
      elements = .tensor(report)
    case .boolean(let truth): (shape, isLogical, count, elements) = ([], true, 1, .listed([truth ? 1 : 0]))
    case .text(let text, isCut: false):
      guard let number = Double(text) else { return nil }
      (shape, isLogical, count, elements) = ([], false, 1, .listed([number]))
    case .list(let parts, let length):
      guard parts.count == length else { return nil }
      let grids = parts.compactMap(NumberGrid.init)
      guard grids.count == length, let first = grids.first else {
        guard length == 0 else { return nil }
        (shape, isLogical, count, elements) = ([0], false, 0, .listed([]))
        return
      }
      let rows = grids.compactMap(\.whole)
      guard rows.count == length, grids.allSatisfy({ $0.shape == first.shape && $0.isLogical == first.isLogical })
      else { return nil }
      (shape, isLogical, count) = ([length] + first.shape, first.isLogical, length * first.count)
      elements = .listed(rows.flatMap { $0 })
    default: return nil
    }
  }

  /// Returns the element at an index in row-major order; nil if it was not sent.
  func element(_ index: Int) -> Double? {
    switch elements {
    case .listed(let numbers): numbers[index]
    case .tensor(let report): report[index]
    }
  }

  /// All elements; nil if some were not sent.
  private var whole: [Double]? {
    let found = (0..<count).compactMap(element)
    return found.count == count ? found : nil
  }
}

extension ReportedValue {
  /// The value without the optionals around it.
  var unwrapped: ReportedValue {
    if case .wrapped(let inner) = self { inner.unwrapped } else { self }
  }
}

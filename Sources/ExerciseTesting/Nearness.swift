/// Expects a tensor to have the shape of another, and each of its numbers to be that of the other, up to rounding.
///
///     expect(scaledScores(queries: [[1, 2, 2, 4]], keys: [[2, 1, 0, 1]]), near: [[4]])
///
/// A number x may be off by `tolerance` · (1 + |x|). Infinities must be the same, and NaN is near nothing.
public func expect(_ value: Tensor, near right: Tensor, within tolerance: Float = 1e-5, line: Int = #line) {
  if let sentence = Nearness.difference(value, right, tolerance) { TestRun.fail(sentence, line: line) }
}

/// Expects each number of a tensor to be one number, up to rounding.
///
///     expect(weights.sum(axis: -1), near: 1)
public func expect(_ value: Tensor, near right: Float, within tolerance: Float = 1e-5, line: Int = #line) {
  expect(value, near: Tensor.full(value.shape, values: right), within: tolerance, line: line)
}

/// Expects a list to have as many tensors as another, each near the other's.
public func expect(_ value: [Tensor], near right: [Tensor], within tolerance: Float = 1e-5, line: Int = #line) {
  guard value.count == right.count else {
    return TestRun.fail("there are \(value.count) tensors, and should be \(right.count)", line: line)
  }
  for (place, pair) in zip(value, right).enumerated() {
    guard let sentence = Nearness.difference(pair.0, pair.1, tolerance) else { continue }
    return TestRun.fail("of item \(place) \(sentence)", line: line)
  }
}

/// Expects a number to be another, up to rounding.
public func expect(_ value: Float, near right: Float, within tolerance: Float = 1e-5, line: Int = #line) {
  expect(Double(value), near: Double(right), within: Double(tolerance), line: line)
}

/// Expects a number to be another, up to rounding.
public func expect(_ value: Double, near right: Double, within tolerance: Double = 1e-5, line: Int = #line) {
  if !Nearness.isNear(value, right, tolerance) { TestRun.fail("\(value) should be \(right)", line: line) }
}

/// Expects the numbers of a list to be those of another, up to rounding.
public func expect(_ value: [Float], near right: [Float], within tolerance: Float = 1e-5, line: Int = #line) {
  expect(Tensor(value), near: Tensor(right), within: tolerance, line: line)
}

/// What two values that should be near each other differ in.
enum Nearness {
  /// Returns whether a number is another, up to rounding.
  static func isNear(_ value: Double, _ right: Double, _ tolerance: Double) -> Bool {
    value == right || (right.isFinite && abs(value - right) <= tolerance * (1 + abs(right)))
  }

  /// Returns the first difference of two tensors in words; nil if there is none.
  static func difference(_ value: Tensor, _ right: Tensor, _ tolerance: Float) -> String? {
    guard value.shape == right.shape else { return "the shape is \(value.shape), and should be \(right.shape)" }
    let (yours, expected) = (value.asDoubles(), right.asDoubles())
    guard let wrong = yours.indices.first(where: { !isNear(yours[$0], expected[$0], Double(tolerance)) }) else {
      return nil
    }
    var rest = wrong
    let index = value.shape.reversed().map { size -> Int in
      defer { rest /= size }
      return rest % size
    }
    let place = index.isEmpty ? "the number" : "the number at \(Array(index.reversed()))"
    return "\(place) is \(Float(yours[wrong])), and should be \(Float(expected[wrong]))"
  }
}

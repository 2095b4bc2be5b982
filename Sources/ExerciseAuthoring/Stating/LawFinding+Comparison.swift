extension LawFinding {
  /// Compares numbers that a law says are equal, within 10⁻⁵ times 1 plus the magnitude.
  ///
  /// - Parameter what: what the numbers are, for the sentence "the sum of the row at [2] is 0.83 instead of 1.0".
  public static func near(_ yours: DoubleTensor, _ right: DoubleTensor, _ what: String) -> LawFinding {
    guard let shape = DoubleTensor.broadcastShape(yours.shape, right.shape), shape == yours.shape else {
      return .broken("\(what) has the shape \(yours.shape) instead of \(right.shape)")
    }
    let expected = right.broadcast(to: shape)
    let wrong = yours.elements.indices.first { place in
      let (x, y) = (yours.elements[place], expected.elements[place])
      return !(x == y || Swift.abs(x - y) <= 1e-5 * (1 + Swift.abs(y)))
    }
    guard let wrong else { return .holds }
    var rest = wrong
    let index = shape.reversed().map { size -> Int in
      defer { rest /= size }
      return rest % size
    }
    let place = index.isEmpty ? "" : " at \(Array(index.reversed()))"
    return .broken("\(what)\(place) is \(Float(yours.elements[wrong])) instead of \(Float(expected.elements[wrong]))")
  }

  /// Compares numbers that a law says all have one value.
  public static func near(_ yours: DoubleTensor, _ right: Double, _ what: String) -> LawFinding {
    near(yours, DoubleTensor(right), what)
  }

  /// Returns that a law holds if a condition does, and the sentence otherwise.
  public static func expect(_ condition: Bool, else sentence: @autoclosure () -> String) -> LawFinding {
    condition ? .holds : .broken(sentence())
  }
}

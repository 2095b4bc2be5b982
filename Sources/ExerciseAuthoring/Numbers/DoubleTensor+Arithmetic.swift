extension DoubleTensor {
  /// A number and its error.
  typealias Bounded = (value: Double, error: Double)

  static func combined(
    _ name: String, _ left: DoubleTensor, _ right: DoubleTensor, _ operation: (Bounded, Bounded) -> Bounded
  ) -> DoubleTensor {
    guard let shape = broadcastShape(left.shape, right.shape) else {
      refuse(name, "the shapes \(left.shape) and \(right.shape) don't fit")
    }
    let (a, b) = (left.broadcast(to: shape), right.broadcast(to: shape))
    let results = a.elements.indices.map { operation((a.elements[$0], a.errors[$0]), (b.elements[$0], b.errors[$0])) }
    return DoubleTensor(results.map(\.value), shape, errors: results.map(\.error))
  }

  func mapped(_ operation: (Double, Double) -> Bounded) -> DoubleTensor {
    let results = zip(elements, errors).map { operation($0, $1) }
    return DoubleTensor(results.map(\.value), shape, errors: results.map(\.error))
  }

  /// Returns the sums: |error| ≤ eₓ + e_y + u·|x + y|.
  public static func + (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined("+", left, right) { x, y in
      let sum = x.value + y.value
      return (sum, x.error + y.error + unitRoundoff * Swift.abs(sum))
    }
  }

  /// Returns the differences: |error| ≤ eₓ + e_y + u·|x - y|.
  public static func - (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor { left + -right }

  /// Returns the negatives, whose errors are the same.
  public static prefix func - (tensor: DoubleTensor) -> DoubleTensor { tensor.mapped { (-$0, $1) } }

  /// Returns the products: |error| ≤ |x|·e_y + |y|·eₓ + u·|x·y|.
  public static func * (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined("*", left, right) { x, y in
      let product = x.value * y.value
      return (
        product,
        Swift.abs(x.value) * y.error + Swift.abs(y.value) * x.error + unitRoundoff * Swift.abs(product)
      )
    }
  }

  /// Returns the quotients: |error| ≤ eₓ / |y| + |x|·e_y / y² + u·|x / y|.
  public static func / (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined("/", left, right) { x, y in
      let quotient = x.value / y.value
      let carried = x.error / Swift.abs(y.value) + Swift.abs(quotient) * y.error / Swift.abs(y.value)
      return (quotient, carried + unitRoundoff * Swift.abs(quotient))
    }
  }

  /// Returns each number plus the same one.
  public static func + (left: DoubleTensor, right: Double) -> DoubleTensor { left + constant(right) }
  /// Returns the same number plus each.
  public static func + (left: Double, right: DoubleTensor) -> DoubleTensor { constant(left) + right }
  /// Returns each number less the same one.
  public static func - (left: DoubleTensor, right: Double) -> DoubleTensor { left - constant(right) }
  /// Returns the same number less each.
  public static func - (left: Double, right: DoubleTensor) -> DoubleTensor { constant(left) - right }
  /// Returns each number times the same one.
  public static func * (left: DoubleTensor, right: Double) -> DoubleTensor { left * constant(right) }
  /// Returns the same number times each.
  public static func * (left: Double, right: DoubleTensor) -> DoubleTensor { constant(left) * right }
  /// Returns each number over the same one.
  public static func / (left: DoubleTensor, right: Double) -> DoubleTensor { left / constant(right) }
  /// Returns the same number over each.
  public static func / (left: Double, right: DoubleTensor) -> DoubleTensor { constant(left) / right }

  /// Returns a number of the formula, which a submission rounds to `Float`.
  private static func constant(_ value: Double) -> DoubleTensor {
    let isFloat = Double(Float(value)) == value
    return DoubleTensor([value], [], errors: [isFloat ? 0 : unitRoundoff * Swift.abs(value)])
  }
}

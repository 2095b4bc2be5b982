extension Tensor {
  /// Creates a scalar: shape `[]`.
  public init(_ value: Float) {
    self.init(unchecked: [value], [])
  }

  /// Creates a scalar from a whole number.
  public init(_ value: Int) {
    self.init(unchecked: [Float(value)], [])
  }

  /// Creates a scalar from a `Double`, rounded to the nearest `Float`.
  @_disfavoredOverload
  public init(_ value: Double) {
    self.init(unchecked: [Float(value)], [])
  }

  /// Creates a vector: shape `[values.count]`.
  public init(_ values: [Float]) {
    self.init(unchecked: values, [values.count])
  }

  /// Creates a matrix of rows: shape `[rows.count, rows[0].count]`.
  ///
  /// - Refuses: rows of different lengths, as `Tensor: the rows differ in length`.
  public init(_ rows: [[Float]]) {
    self.init(nested: rows)
  }

  /// Creates a tensor of rank 3 from nested arrays.
  ///
  /// - Refuses: rows of different lengths.
  public init(_ blocks: [[[Float]]]) {
    self.init(nested: blocks)
  }

  /// Creates a tensor from arrays of `Int`, `Double` or `Bool`, nested to any depth.
  ///
  ///     Tensor([[1, 2, 3], [4, 5, 6]]).shape        // [2, 3]
  ///     Tensor([[true, false], [true, true]])       // 1 0 / 1 1
  ///
  /// - Refuses: rows of different lengths, as `Tensor: the rows differ in length`.
  public init<Element: TensorElement>(_ values: [Element]) {
    self.init(nested: values)
  }

  private init<Element: TensorElement>(nested values: [Element]) {
    var elements: [Float] = []
    guard let shape = values.append(to: &elements) else {
      refuse(ShapeError("Tensor", "the rows differ in length", repair: "give every row the same number of elements"))
    }
    self.init(unchecked: elements, shape)
  }

  /// Creates a tensor from its numbers in row-major order and its shape.
  ///
  ///     Tensor([1, 2, 3, 4, 5, 6], [2, 3])
  ///
  /// - Parameters:
  ///   - values: as many numbers as the shape has elements.
  ///   - shape: the size of each axis; one of them may be -1 and is then computed.
  /// - Refuses: another number of values, as `Tensor: 5 values do not fill the shape [2, 3]`.
  public init(_ values: [Float], _ shape: [Int]) {
    self.init(unchecked: values, fit(values.count, to: shape, in: "Tensor", of: nil))
  }

  /// Creates a tensor of consecutive whole numbers, optionally in a shape: `Tensor(0..<6, [2, 3])`.
  ///
  /// - Refuses: a range whose length is not the number of elements of the shape.
  public init(_ range: Range<Int>, _ shape: [Int]? = nil) {
    self.init(range.map(Float.init), shape ?? [range.count])
  }

  /// Returns a tensor of zeros.
  public static func zeros(_ shape: [Int]) -> Tensor { full(shape, values: 0) }

  /// Returns a tensor of zeros with the shape of another.
  public static func zeros(like tensor: Tensor) -> Tensor { zeros(tensor.shape) }

  /// Returns a tensor of ones.
  public static func ones(_ shape: [Int]) -> Tensor { full(shape, values: 1) }

  /// Returns a tensor of ones with the shape of another.
  public static func ones(like tensor: Tensor) -> Tensor { ones(tensor.shape) }

  /// Returns a tensor that holds one value everywhere.
  ///
  /// - Refuses: a negative size, as `full: a size is negative, -2`.
  public static func full(_ shape: [Int], values: Float) -> Tensor {
    if let negative = shape.first(where: { $0 < 0 }) {
      refuse(ShapeError("full", "a size is negative, \(negative)", details: [.init("shape", shapeText(shape))]))
    }
    return Tensor(unchecked: [Float](repeating: values, count: elementCount(shape)), shape)
  }

  /// Returns ones on a diagonal, zeros elsewhere: shape `[n, m]`, square if `m` is omitted.
  ///
  /// - Parameter k: the diagonal, 0 the main one, positive above it.
  public static func eye(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor {
    matrix(n, m ?? n) { $1 - $0 == k ? 1 : 0 }
  }

  /// Returns the identity matrix of shape `[n, n]`.
  public static func identity(_ n: Int) -> Tensor { eye(n) }

  /// Returns ones on and below a diagonal, zeros above, as in a causal mask.
  ///
  ///     tri(n, m, k)[i, j] = 1 if j ≤ i + k, else 0
  ///
  /// - Parameters:
  ///   - n: rows.
  ///   - m: columns; as many as rows if omitted.
  ///   - k: the shift of the diagonal to the right.
  public static func tri(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor {
    matrix(n, m ?? n) { $1 <= $0 + k ? 1 : 0 }
  }

  @inline(__always)
  private static func matrix(_ n: Int, _ m: Int, _ value: (Int, Int) -> Float) -> Tensor {
    var result = zeros([n, m])
    for i in 0..<n { for j in 0..<m { result.elements[i * m + j] = value(i, j) } }
    return result
  }

  /// Returns the numbers `start, start + step, …` that lie before `stop`: `arange(0, 1, step: 0.25)` has four.
  ///
  /// Each is computed as `start + i × step`, so that errors do not add up.
  ///
  /// - Refuses: a step of zero, as `arange: the step is zero`; too many numbers to count, as `arange: from 0.0 to inf
  ///   by 1.0 there is no end`.
  public static func arange(_ start: Float, _ stop: Float, step: Float = 1) -> Tensor {
    if step == 0 { refuse(ShapeError("arange", "the step is zero")) }
    let count = ((stop - start) / step).rounded(.up)
    guard count < 0x1p62 else {
      refuse(ShapeError("arange", "from \(start) to \(stop) by \(step) there is no end"))
    }
    return Tensor((0..<Int(Swift.max(0, count))).map { start + Float($0) * step })
  }

  /// Returns the whole numbers from 0 to `stop - 1`, as in ``init(_:_:)``.
  public static func arange(_ stop: Int) -> Tensor { Tensor(0..<Swift.max(0, stop)) }

  /// Returns `count` numbers at equal distances from `start` to `stop`, both included.
  public static func linspace(_ start: Float, _ stop: Float, count: Int = 50) -> Tensor {
    let last = Swift.max(1, count &- 1)
    return Tensor(
      (0..<Swift.max(0, count)).map { $0 == last ? stop : start + (stop - start) * (Float($0) / Float(last)) })
  }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// Creates a tensor from a literal: `let t: Tensor = [[1, 2], [3, 4]]`.
  ///
  /// - Refuses: rows of different lengths.
  public init(arrayLiteral rows: TensorLiteral...) {
    let literal = TensorLiteral(rows: rows)
    guard let shape = literal.shape else {
      refuse(ShapeError("Tensor", "the rows differ in length", repair: "give every row the same number of elements"))
    }
    self.init(unchecked: literal.elements, shape)
  }
}

/// Returns the shape with its one -1 computed; refuses if no shape fits.
func fit(_ count: Int, to shape: [Int], in operation: String, of tensor: [Int]?) -> [Int] {
  let operands = tensor.map { [ShapeError.Operand("self", $0)] } ?? []
  if shape.contains(where: { $0 < -1 }) {
    refuse(ShapeError(operation, "a size is negative in \(shapeText(shape))", operands: operands))
  }
  if shape.filter({ $0 == -1 }).count > 1 {
    refuse(ShapeError(operation, "-1 stands more than once in \(shapeText(shape))", operands: operands))
  }
  let known = elementCount(shape.filter { $0 != -1 })
  guard shape.contains(-1) ? known > 0 && count % known == 0 : known == count else {
    let things = tensor == nil ? "values" : "elements"
    refuse(
      ShapeError(
        operation, "\(count) \(things) do not fill the shape \(shapeText(shape))", operands: operands,
        details: shapeEvidence(count, shape)))
  }
  return shape.map { $0 == -1 ? count / known : $0 }
}

/// Returns the rows that show why a number of elements does not fill a shape.
func shapeEvidence(_ count: Int, _ shape: [Int]) -> [ShapeError.Detail] {
  let known = shape.filter { $0 != -1 }
  let product = known.isEmpty ? "1" : known.map(String.init).joined(separator: " × ")
  let text =
    shape.contains(-1)
    ? "\(shapeText(shape)), a multiple of \(product) elements"
    : "\(shapeText(shape)), \(product) = \(elementCount(known)) elements"
  return [.init("given", "\(count) elements"), .init("wanted", text)]
}

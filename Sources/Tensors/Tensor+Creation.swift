extension Tensor {
  /// A scalar: shape `[]`.
  public init(_ value: Float) {
    self.init(unchecked: [value], [])
  }

  /// A scalar from a whole number.
  public init(_ value: Int) {
    self.init(unchecked: [Float(value)], [])
  }

  /// A scalar from a `Double`, rounded to the nearest `Float`.
  @_disfavoredOverload
  public init(_ value: Double) {
    self.init(unchecked: [Float(value)], [])
  }

  /// A vector: shape `[values.count]`.
  public init(_ values: [Float]) {
    self.init(unchecked: values, [values.count])
  }

  /// A matrix of rows: shape `[rows.count, rows[0].count]`.
  ///
  /// - Refuses: rows of different lengths, as `Tensor: the rows differ in length`.
  public init(_ rows: [[Float]]) {
    self.init(nested: rows)
  }

  /// A tensor of rank 3 from nested arrays.
  ///
  /// - Refuses: rows of different lengths.
  public init(_ blocks: [[[Float]]]) {
    self.init(nested: blocks)
  }

  /// A tensor from arrays of `Int`, `Double` or `Bool`, nested to any depth.
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

  /// A tensor from its numbers in row-major order and its shape.
  ///
  ///     Tensor([1, 2, 3, 4, 5, 6], [2, 3])
  ///
  /// - Parameters:
  ///   - values: as many numbers as the shape has elements.
  ///   - shape: the size of each axis; one of them may be -1 and is then worked out.
  /// - Refuses: another number of values, as `Tensor: 5 values do not fill the shape [2, 3]`.
  public init(_ values: [Float], _ shape: [Int]) {
    self.init(unchecked: values, fit(values.count, to: shape, in: "Tensor", of: nil))
  }

  /// Consecutive whole numbers, optionally in a shape: `Tensor(0..<6, [2, 3])`.
  ///
  /// - Refuses: a range of another length than the shape has elements.
  public init(_ range: Range<Int>, _ shape: [Int]? = nil) {
    self.init(range.map(Float.init), shape ?? [range.count])
  }

  /// A tensor of zeros.
  public static func zeros(_ shape: [Int]) -> Tensor { full(shape, values: 0) }

  /// A tensor of zeros with the shape of another.
  public static func zeros(like tensor: Tensor) -> Tensor { zeros(tensor.shape) }

  /// A tensor of ones.
  public static func ones(_ shape: [Int]) -> Tensor { full(shape, values: 1) }

  /// A tensor of ones with the shape of another.
  public static func ones(like tensor: Tensor) -> Tensor { ones(tensor.shape) }

  /// A tensor that holds one value everywhere.
  ///
  /// - Refuses: a negative size, as `full: a size is negative, -2`.
  public static func full(_ shape: [Int], values: Float) -> Tensor {
    if let negative = shape.first(where: { $0 < 0 }) {
      refuse(ShapeError("full", "a size is negative, \(negative)", details: [.init("shape", shapeText(shape))]))
    }
    return Tensor(unchecked: [Float](repeating: values, count: elementCount(shape)), shape)
  }

  /// Ones on a diagonal, zeros elsewhere: shape `[n, m]`, square where `m` is left out.
  ///
  /// - Parameter k: the diagonal, 0 the main one, positive above it.
  public static func eye(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor {
    matrix(n, m ?? n) { $1 - $0 == k ? 1 : 0 }
  }

  /// The identity matrix of shape `[n, n]`.
  public static func identity(_ n: Int) -> Tensor { eye(n) }

  /// Ones on and below a diagonal, zeros above: what a causal mask lets through.
  ///
  ///     tri(n, m, k)[i, j] = 1 if j ≤ i + k, else 0
  ///
  /// - Parameters:
  ///   - n: rows.
  ///   - m: columns; as many as rows where left out.
  ///   - k: how far the diagonal is moved to the right.
  public static func tri(_ n: Int, m: Int? = nil, k: Int = 0) -> Tensor {
    matrix(n, m ?? n) { $1 <= $0 + k ? 1 : 0 }
  }

  @inline(__always)
  private static func matrix(_ n: Int, _ m: Int, _ value: (Int, Int) -> Float) -> Tensor {
    var result = zeros([n, m])
    for i in 0..<n { for j in 0..<m { result.elements[i * m + j] = value(i, j) } }
    return result
  }

  /// The numbers `start, start + step, …` that lie before `stop`: `arange(0, 1, step: 0.25)` has four.
  ///
  /// Each is `start + i × step`, worked out anew, so that errors do not add up.
  ///
  /// - Refuses: a step of zero, as `arange: the step is zero`; numbers that nobody could count, as `arange: from 0.0 to
  ///   inf by 1.0 there is no end`.
  public static func arange(_ start: Float, _ stop: Float, step: Float = 1) -> Tensor {
    if step == 0 { refuse(ShapeError("arange", "the step is zero")) }
    let count = ((stop - start) / step).rounded(.up)
    guard count < 0x1p62 else {
      refuse(ShapeError("arange", "from \(start) to \(stop) by \(step) there is no end"))
    }
    return Tensor((0..<Int(Swift.max(0, count))).map { start + Float($0) * step })
  }

  /// The whole numbers from 0 to `stop - 1`, as in ``init(_:_:)``.
  public static func arange(_ stop: Int) -> Tensor { Tensor(0..<Swift.max(0, stop)) }

  /// `count` numbers at equal distances from `start` to `stop`, both included.
  public static func linspace(_ start: Float, _ stop: Float, count: Int = 50) -> Tensor {
    let last = Swift.max(1, count &- 1)
    return Tensor(
      (0..<Swift.max(0, count)).map { $0 == last ? stop : start + (stop - start) * (Float($0) / Float(last)) })
  }
}

extension Tensor: ExpressibleByArrayLiteral {
  /// `let t: Tensor = [[1, 2], [3, 4]]`.
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

/// The shape with its one -1 worked out; a refusal of the operation where there is none.
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

/// The rows that show why a number of elements does not fill a shape.
func shapeEvidence(_ count: Int, _ shape: [Int]) -> [ShapeError.Detail] {
  let known = shape.filter { $0 != -1 }
  let product = known.isEmpty ? "1" : known.map(String.init).joined(separator: " × ")
  let text =
    shape.contains(-1)
    ? "\(shapeText(shape)), a multiple of \(product) elements"
    : "\(shapeText(shape)), \(product) = \(elementCount(known)) elements"
  return [.init("given", "\(count) elements"), .init("wanted", text)]
}

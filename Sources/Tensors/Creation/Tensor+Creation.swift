extension Tensor {
  /// Creates a scalar: shape `[]`.
  public init(_ value: Float) {
    self.init(unchecked: value, [])
  }

  /// Creates a scalar from a Swift number: of its own type if a tensor can store that, else a `float32`.
  ///
  ///     Tensor(2).dtype                // float32, as that of Tensor([1, 2])
  ///     Tensor(true).dtype             // bool
  ///     Tensor(Int32(2)).dtype         // int32
  @_disfavoredOverload
  public init<Number: TensorElement & TensorScalar>(_ value: Number) {
    self.init(nested: value)
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

  /// Creates a tensor from arrays of numbers or Booleans, nested to any depth.
  ///
  ///     Tensor([[1, 2, 3], [4, 5, 6]]).shape        // [2, 3]
  ///     Tensor([[true, false], [true, true]])       // true false / true true
  ///     Tensor([2, 0, 1] as [Int32]).dtype          // int32
  ///
  /// `Int` and `Double` become `float32`: what is written without a type is meant for arithmetic. `Bool`, `Int8`,
  /// `Int32`, `Float16` and `BFloat16` keep their types.
  ///
  /// - Refuses: rows of different lengths, as `Tensor: the rows differ in length`.
  public init<Element: TensorElement>(_ values: [Element]) {
    self.init(nested: values)
  }

  /// Creates a tensor of a type, that of the elements if omitted, from a number or nested arrays.
  init<Element: TensorElement>(nested value: Element, _ type: DType? = nil) {
    var elements: [Double] = []
    guard let shape = value.append(to: &elements) else {
      refuse(ShapeError("Tensor", "the rows differ in length", repair: "give every row the same number of elements"))
    }
    self.init(elements, shape, type ?? Element.leafType)
  }

  /// Creates a tensor of a type from numbers and a shape that are known to fit.
  private init(_ elements: [Double], _ shape: [Int], _ type: DType) {
    if type.isInteger {
      let range = type == .int8 ? -128.0...127 : -0x1p31...0x1p31 - 1
      let whole = elements.map { $0.isNaN ? 0 : Int64(Swift.min(Swift.max($0, range.lowerBound), range.upperBound)) }
      self.init(whole: whole, shape, dtype: type)
    } else {
      self.init(shape, count: elements.count) { out in
        for (i, element) in elements.enumerated() { out[i] = Float(element) }
      }
      self = asType(type)
    }
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

  /// Creates a tensor from numbers or Booleans in row-major order and its shape; see ``init(_:)-([Element])`` for the
  /// type.
  ///
  /// - Refuses: another number of values, as `Tensor: 5 values do not fill the shape [2, 3]`.
  public init<Element: TensorElement>(_ values: [Element], _ shape: [Int]) {
    let tensor = Tensor(nested: values)
    self.init(tensor.storage, fit(tensor.size, to: shape, in: "Tensor", of: nil))
  }

  /// Creates a tensor of consecutive whole numbers, optionally in a shape: `Tensor(0..<6, [2, 3])`.
  ///
  /// - Refuses: a range whose length is not the number of elements of the shape.
  public init(_ range: Range<Int>, _ shape: [Int]? = nil) {
    self.init(range.map(Float.init), shape ?? [range.count])
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

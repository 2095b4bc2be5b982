extension Tensor {
  /// Creates a scalar of a type: `Tensor(77, dtype: .int32)`.
  ///
  /// - Numerics: converted as by ``asType(_:)-(DType)``, without being a `Float` in between.
  public init<Number: TensorElement & TensorScalar>(_ value: Number, dtype: DType) {
    self.init(nested: value, dtype)
  }

  /// Creates a tensor of a type from numbers or Booleans, nested to any depth: `Tensor([2, 0, 1], dtype: .int32)`.
  ///
  /// - Refuses: rows of different lengths, as `Tensor: the rows differ in length`.
  /// - Numerics: converted as by ``asType(_:)-(DType)``, without being a `Float` in between.
  public init<Element: TensorElement>(_ values: [Element], dtype: DType) {
    self.init(nested: values, dtype)
  }

  /// Creates a tensor of a type from numbers in row-major order and its shape.
  ///
  /// - Refuses: another number of values, as `Tensor: 5 values do not fill the shape [2, 3]`.
  /// - Numerics: converted as by ``asType(_:)-(DType)``, without being a `Float` in between.
  public init<Element: TensorElement>(_ values: [Element], _ shape: [Int], dtype: DType) {
    let tensor = Tensor(nested: values, dtype)
    self.init(tensor.storage, fit(tensor.size, to: shape, in: "Tensor", of: nil))
  }

  /// Creates a tensor from a sequence of numbers, Booleans or rows, optionally in a shape.
  ///
  ///     Tensor(1...4)                                  // [1, 2, 3, 4]
  ///     Tensor(stride(from: 0, to: 1, by: 0.25))       // [0, 0.25, 0.5, 0.75]
  ///     Tensor((0..<6).lazy.map { $0 * $0 }, [2, 3])
  ///
  /// - Refuses: rows of different lengths; another number of values, as `Tensor: 5 values do not fill the shape [2, 3]`.
  @_disfavoredOverload
  public init<Numbers: Sequence>(_ values: Numbers, _ shape: [Int]? = nil) where Numbers.Element: TensorElement {
    let tensor = Tensor(Array(values))
    self.init(tensor.storage, shape.map { fit(tensor.size, to: $0, in: "Tensor", of: nil) } ?? tensor.shape)
  }
}

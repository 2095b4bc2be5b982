extension Tensor {
  /// The type in which the numbers are stored: `float32` unless another was asked for.
  public var dtype: DType { storage.dtype }

  /// The bytes of one number.
  public var itemSize: Int { dtype.size }

  /// The bytes of all numbers.
  public var nbytes: Int { size * itemSize }

  /// Converts the numbers to another type.
  ///
  ///     Tensor([1.0039, 70000]).asType(.float16)   // 1.0039, inf
  ///     Tensor([1.7, -1.7]).asType(.int32)         // 1, -1
  ///     Tensor([0, 0.5]).asType(.bool)             // false, true
  ///
  /// - Parameter type: the type of the result.
  /// - Returns: the same shape; this very tensor if it has the type already.
  /// - Cost: one pass over the numbers, and the memory of the result.
  /// - Numerics: to a type with fractions, rounded to the nearest number, halves to even; beyond the greatest, ±∞. From
  ///   such a type to whole numbers, the fraction is cut off, what is out of range becomes the nearest number in range,
  ///   and NaN becomes 0. From whole numbers to fewer bits, the last bits stay. To `bool`, all but 0 is true.
  public func asType(_ type: DType) -> Tensor {
    type == dtype ? self : Tensor(storage.converted(to: type), shape)
  }

  /// Converts the numbers to the type that stores a Swift type: `asType(Int32.self)`.
  public func asType<Element: HasDType>(_ type: Element.Type) -> Tensor { asType(Element.dtype) }

  /// Calls a function with the numbers in row-major order: element `[i, j]` of a matrix with `m` columns is at
  /// `i * m + j`.
  ///
  ///     weights.withUnsafeElements(as: Float.self) { $0.reduce(0, +) }
  ///
  /// If they are stored in another type, the function gets a converted copy: see ``asType(_:)-(DType)``. The memory is
  /// the tensor's as long as the function runs, and no longer.
  ///
  /// - Parameters:
  ///   - type: the type as which the numbers are read.
  ///   - body: a function of the numbers.
  /// - Returns: whatever the function returns.
  /// - Cost: none if the numbers are stored in this type.
  public func withUnsafeElements<Element: HasDType, Result>(
    as type: Element.Type = Element.self, _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    try withElements(body)
  }

  /// Returns the numbers as an array of `Float`, in row-major order.
  public func asArray() -> [Float] { asArray(Float.self) }

  /// Returns the numbers as an array of a Swift type, in row-major order: `ids.asArray(Int32.self)`.
  ///
  /// - Numerics: they are converted as by ``asType(_:)-(DType)``.
  public func asArray<Element: HasDType>(_ type: Element.Type) -> [Element] { withElements { Array($0) } }

  /// Returns the numbers as whole ones, in row-major order: `scores.argMax(axis: -1).asArray(Int.self)`.
  ///
  /// - Numerics: fractions are cut off, and NaN becomes 0.
  public func asArray(_ type: Int.Type) -> [Int] { wholeNumbers.map { Int($0) } }

  /// Returns the number of a tensor that holds exactly one.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum().item()   // 10
  ///
  /// - Refuses: any other size, as `item: 6 elements, not one`.
  public func item() -> Float {
    refuseUnlessOne()
    return withFloats { $0[0] }
  }

  /// Returns the number of a tensor that holds exactly one, as a Swift type: `mask[0, 2].item(Bool.self)`.
  ///
  /// - Refuses: any other size, as `item: 6 elements, not one`.
  /// - Numerics: it is converted as by ``asType(_:)-(DType)``.
  public func item<Element: HasDType>(_ type: Element.Type) -> Element {
    refuseUnlessOne()
    return withElements { $0[0] }
  }

  /// Returns the number of a tensor that holds exactly one, as a whole one: `scores.argMax().item(Int.self)`.
  ///
  /// - Refuses: any other size, as `item: 6 elements, not one`.
  /// - Numerics: a fraction is cut off.
  public func item(_ type: Int.Type) -> Int {
    refuseUnlessOne()
    return Int(wholeNumbers[0])
  }

  private func refuseUnlessOne() {
    if size == 1 { return }
    refuse(
      ShapeError(
        "item", "\(size) elements, not one", operands: [.init("self", shape)],
        repair: size == 0 ? nil : "pick one by its index, self[\(shape.map { _ in "0" }.joined(separator: ", "))]"))
  }
}

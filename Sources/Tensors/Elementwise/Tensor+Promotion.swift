extension Tensor {
  /// Combines two tensors in the type to which theirs promote: in `Float`, or as whole numbers.
  ///
  /// - Parameters:
  ///   - whole: the function of whole numbers; it must not trap. Its results keep the bits that the type holds.
  ///   - real: the function of numbers with fractions.
  @inline(__always)
  static func arithmetic(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String) = ("left", "right"),
    whole: (Int64, Int64) -> Int64, real: (Float, Float) -> Float
  ) -> Tensor {
    if left.isFloat32 && right.isFloat32 { return combine(operation, left, right, names: names, real) }
    return arithmeticConverted(operation, left, right, names: names, whole: whole, real: real)
  }

  private static func arithmeticConverted(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String),
    whole: (Int64, Int64) -> Int64, real: (Float, Float) -> Float
  ) -> Tensor {
    let type = left.dtype.promoted(with: right.dtype)
    if type.isFloatingPoint { return combineConverted(operation, left, right, names: names, real) }
    return combineWhole(operation, left, right, names: names) { Int32(truncatingIfNeeded: whole($0, $1)) }
      .asType(type == .bool ? .int32 : type)
  }

  /// Applies a function of whole numbers to two tensors without fractions, broadcasting.
  static func combineWhole<Result: HasDType>(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String),
    _ function: (Int64, Int64) -> Result
  ) -> Tensor {
    left.wholeNumbers.withUnsafeBufferPointer { a in
      right.wholeNumbers.withUnsafeBufferPointer { b in
        combine(operation, left, a, right, b, names: names, function)
      }
    }
  }

  /// Combines each element with a number, without changing this tensor's type for it if its type has fractions.
  @inline(__always)
  func arithmetic(
    _ number: ScalarNumber, whole: (Int64, Int64) -> Int64, real: (Float, Float) -> Float
  ) -> Tensor {
    if isFloat32 {
      let value = number.float
      return mapped { real($0, value) }
    }
    return arithmeticConverted(number, whole: whole, real: real)
  }

  private func arithmeticConverted(
    _ number: ScalarNumber, whole: (Int64, Int64) -> Int64, real: (Float, Float) -> Float
  ) -> Tensor {
    guard case .whole(let value) = number, !dtype.isFloatingPoint else {
      let value = number.float
      return mappedConverted { real($0, value) }
    }
    let fits = dtype == .int8 && Int8(exactly: value) != nil
    let results = wholeNumbers.map { whole($0, Int64(value)) }
    return Tensor(whole: results, shape, dtype: fits ? .int8 : .int32)
  }

  /// Applies a function to each element: one of whole numbers if this tensor's type has no fractions, else one of
  /// `Float`. The result has this tensor's type, `int32` for `bool`.
  @inline(__always)
  func mapped(whole: (Int64) -> Int64, real: (Float) -> Float) -> Tensor {
    if isFloat32 { return mappedElements(real) }
    return mappedConverted(whole: whole, real: real)
  }

  private func mappedConverted(whole: (Int64) -> Int64, real: (Float) -> Float) -> Tensor {
    if dtype.isFloatingPoint { return mappedConverted(real) }
    return Tensor(whole: wholeNumbers.map(whole), shape, dtype: dtype == .bool ? .int32 : dtype)
  }

  /// Compares two tensors element by element, broadcasting: as whole numbers if neither has fractions.
  @inline(__always)
  static func comparison(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String) = ("left", "right"),
    whole: (Int64, Int64) -> Bool, real: (Float, Float) -> Bool
  ) -> Tensor {
    if left.isFloat32 && right.isFloat32 {
      defer { withExtendedLifetime((left, right)) {} }
      return combine(operation, left, left.floats, right, right.floats, names: names, real)
    }
    return comparisonConverted(operation, left, right, names: names, whole: whole, real: real)
  }

  private static func comparisonConverted(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String),
    whole: (Int64, Int64) -> Bool, real: (Float, Float) -> Bool
  ) -> Tensor {
    if left.dtype.isFloatingPoint || right.dtype.isFloatingPoint {
      return comparison(operation, left.float32, right.float32, names: names, whole: whole, real: real)
    }
    return combineWhole(operation, left, right, names: names, whole)
  }

  /// Compares each element with a number.
  @inline(__always)
  func comparison(_ number: ScalarNumber, whole: (Int64, Int64) -> Bool, real: (Float, Float) -> Bool) -> Tensor {
    if isFloat32 {
      let value = number.float
      return mappedElements { (element: Float) in real(element, value) }
    }
    return comparisonConverted(number, whole: whole, real: real)
  }

  private func comparisonConverted(
    _ number: ScalarNumber, whole: (Int64, Int64) -> Bool, real: (Float, Float) -> Bool
  ) -> Tensor {
    guard case .whole(let value) = number, !dtype.isFloatingPoint else {
      let value = number.float
      return float32.mappedElements { (element: Float) in real(element, value) }
    }
    let results = wholeNumbers.map { whole($0, Int64(value)) }
    return Tensor(shape, count: size, of: Bool.self) { out in
      for (i, result) in results.enumerated() { out[i] = result }
    }
  }
}

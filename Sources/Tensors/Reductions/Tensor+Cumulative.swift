internal import Glibc

extension Tensor {
  /// Returns the running products of the elements along an axis: `[2, 3, 4]` gives `[2, 6, 24]`.
  ///
  /// - Parameters:
  ///   - axis: the axis; all elements on one axis if omitted.
  ///   - reverse: whether to run from the end: `[24, 12, 4]`.
  ///   - inclusive: whether the element at the place itself counts; without it, `[1, 2, 6]`.
  /// - Refuses: an axis that does not exist, as `cumprod: there is no axis 2`.
  /// - Returns: the same shape; whole numbers give an `int32`.
  /// - Numerics: the running product is kept in `Double`; of whole numbers it is exact, or its last 32 bits.
  public func cumprod(axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
    guard dtype.isFloatingPoint else {
      return running("cumprod", axis, reverse, inclusive, from: 1, { $0 &* $1 }, { (product: Int32) in product })
    }
    return running("cumprod", axis, reverse, inclusive, from: 1.0, { $0 * Double($1) }, { Float($0) })
  }

  /// Returns the greatest element so far along an axis, NaN from the first NaN on: `[1, 3, 2]` gives `[1, 3, 3]`.
  ///
  /// - Parameters:
  ///   - axis: the axis; all elements on one axis if omitted.
  ///   - reverse: whether to run from the end.
  ///   - inclusive: whether the element at the place itself counts; before the first, the greatest is -∞, or the
  ///     least number of a type without fractions.
  /// - Refuses: an axis that does not exist, as `cummax: there is no axis 2`.
  public func cummax(axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
    guard dtype.isFloatingPoint else {
      return running(
        "cummax", axis, reverse, inclusive, from: leastWhole, { Swift.max($0, $1) }, { $0 }
      ).asType(dtype)
    }
    return running(
      "cummax", axis, reverse, inclusive, from: -.infinity, { $0 >= $1 || $0.isNaN ? $0 : $1 },
      { (value: Float) in value })
  }

  /// Returns the smallest element so far along an axis, NaN from the first NaN on: `[2, 3, 1]` gives `[2, 2, 1]`.
  ///
  /// - Parameters:
  ///   - axis: the axis; all elements on one axis if omitted.
  ///   - reverse: whether to run from the end.
  ///   - inclusive: whether the element at the place itself counts; before the first, the smallest is ∞, or the
  ///     greatest number of a type without fractions.
  /// - Refuses: an axis that does not exist, as `cummin: there is no axis 2`.
  public func cummin(axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
    guard dtype.isFloatingPoint else {
      return running(
        "cummin", axis, reverse, inclusive, from: greatestWhole, { Swift.min($0, $1) }, { $0 }
      ).asType(dtype)
    }
    return running(
      "cummin", axis, reverse, inclusive, from: .infinity, { $0 <= $1 || $0.isNaN ? $0 : $1 },
      { (value: Float) in value })
  }

  /// Returns the running sums of the elements along an axis: `[1, 2, 3]` gives `[1, 3, 6]`.
  ///
  /// - Parameters:
  ///   - axis: the axis; all elements on one axis if omitted.
  ///   - reverse: whether to run from the end: `[1, 2, 3]` gives `[6, 5, 3]`.
  ///   - inclusive: whether the element at the place itself counts; before the first, the sum is 0.
  /// - Refuses: an axis that does not exist, as `cumsum: there is no axis 2`.
  /// - Returns: the same shape; whole numbers give an `int32`.
  /// - Numerics: the running sum is kept in `Double`; of whole numbers it is exact, or its last 32 bits.
  public func cumsum(axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
    guard dtype.isFloatingPoint else {
      return running("cumsum", axis, reverse, inclusive, from: 0, { $0 &+ $1 }, { (sum: Int32) in sum })
    }
    return running("cumsum", axis, reverse, inclusive, from: 0.0, { $0 + Double($1) }, { Float($0) })
  }

  /// Returns the running ``logSumExp(axis:keepDims:)`` along an axis: the logarithms of the running sums of exponentials.
  ///
  /// - Parameters:
  ///   - axis: the axis; all elements on one axis if omitted.
  ///   - reverse: whether to run from the end.
  ///   - inclusive: whether the element at the place itself counts; before the first, the result is -∞.
  /// - Refuses: an axis that does not exist, as `logCumsumExp: there is no axis 2`.
  /// - Numerics: in `Double`, from one ``logAddExp(_:_:)-(Tensor,Tensor)`` to the next: finite for finite elements.
  public func logCumsumExp(axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
    Work.note(exponentials: size)
    return running(
      "logCumsumExp", axis, reverse, inclusive, from: -Double.infinity,
      { sum, value in
        let x = Double(value)
        if sum == x && x.isInfinite { return x }
        return Swift.max(sum, x) + Glibc.log1p(Glibc.exp(-Swift.abs(sum - x)))
      }, { Float($0) })
  }

  /// The least number of this tensor's type, which has no fractions.
  private var leastWhole: Int32 { dtype == .int32 ? .min : (dtype == .int8 ? -128 : 0) }

  /// The greatest number of this tensor's type, which has no fractions.
  private var greatestWhole: Int32 { dtype == .int32 ? .max : (dtype == .int8 ? 127 : 1) }

  /// Runs along the lanes of an axis with a value that each `Float` changes; the result has this tensor's type,
  /// `float32` if that has no fractions.
  private func running<Value>(
    _ operation: String, _ axis: Int?, _ reverse: Bool, _ inclusive: Bool, from start: Value,
    _ next: (Value, Float) -> Value, _ rounded: (Value) -> Float
  ) -> Tensor {
    runningElements(operation, axis, reverse, inclusive, from: start, next, rounded).asType(dtype.floating)
  }

  /// Runs along the lanes of an axis with a value that each whole number changes.
  private func running(
    _ operation: String, _ axis: Int?, _ reverse: Bool, _ inclusive: Bool, from start: Int32,
    _ next: (Int32, Int32) -> Int32, _ rounded: (Int32) -> Int32
  ) -> Tensor {
    runningElements(operation, axis, reverse, inclusive, from: start, next, rounded)
  }

  @inline(__always)
  private func runningElements<Value, Element: HasDType>(
    _ operation: String, _ axis: Int?, _ reverse: Bool, _ inclusive: Bool, from start: Value,
    _ next: (Value, Element) -> Value, _ rounded: (Value) -> Element
  ) -> Tensor {
    let (lanes, along) = axis.map { (self, resolved($0, in: operation)) } ?? (flattened(), 0)
    return lanes.mappedLanes(along: along) {
      (row: UnsafeBufferPointer<Element>, out: UnsafeMutablePointer<Element>) in
      var value = start
      for step in 0..<row.count {
        let place = reverse ? row.count - 1 - step : step
        let before = value
        value = next(value, row[place])
        out[place] = rounded(inclusive ? value : before)
      }
    }
  }
}

/// Returns the running products of the elements: ``Tensor/cumprod(axis:reverse:inclusive:)``.
public func cumprod(_ x: Tensor, axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
  x.cumprod(axis: axis, reverse: reverse, inclusive: inclusive)
}

/// Returns the greatest element so far: ``Tensor/cummax(axis:reverse:inclusive:)``.
public func cummax(_ x: Tensor, axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
  x.cummax(axis: axis, reverse: reverse, inclusive: inclusive)
}

/// Returns the smallest element so far: ``Tensor/cummin(axis:reverse:inclusive:)``.
public func cummin(_ x: Tensor, axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
  x.cummin(axis: axis, reverse: reverse, inclusive: inclusive)
}

/// Returns the running sums of the elements, from either end: ``Tensor/cumsum(axis:reverse:inclusive:)``.
public func cumsum(_ x: Tensor, axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
  x.cumsum(axis: axis, reverse: reverse, inclusive: inclusive)
}

/// Returns the running logarithm of the sum of exponentials: ``Tensor/logCumsumExp(axis:reverse:inclusive:)``.
public func logCumsumExp(_ x: Tensor, axis: Int? = nil, reverse: Bool = false, inclusive: Bool = true) -> Tensor {
  x.logCumsumExp(axis: axis, reverse: reverse, inclusive: inclusive)
}

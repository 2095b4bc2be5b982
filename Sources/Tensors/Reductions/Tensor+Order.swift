extension Tensor {
  /// Returns the index of the greatest element along an axis, the first of equal ones; without an axis, its index in
  /// row-major order. NaN counts as the greatest.
  ///
  /// - Returns: indices, `int32`.
  /// - Refuses: an axis that does not exist, as `argMax: there is no axis 2`; no elements.
  public func argMax(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("argMax", axis.map { [$0] })
    return dtype.isFloatingPoint
      ? indices("argMax", axis, keepDims: keepDims) { (a: Float, b: Float) in a > b }
      : indices("argMax", axis, keepDims: keepDims) { (a: Int32, b: Int32) in a > b }
  }

  /// Returns the index of the smallest element along an axis, the first of equal ones; without an axis, its index in
  /// row-major order. NaN counts as the smallest.
  ///
  /// - Returns: indices, `int32`.
  /// - Refuses: an axis that does not exist, as `argMin: there is no axis 2`; no elements.
  public func argMin(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("argMin", axis.map { [$0] })
    return dtype.isFloatingPoint
      ? indices("argMin", axis, keepDims: keepDims) { (a: Float, b: Float) in a < b }
      : indices("argMin", axis, keepDims: keepDims) { (a: Int32, b: Int32) in a < b }
  }

  /// Returns the index of the element of each lane that comes before all others.
  @inline(__always)
  private func indices<Element: StoredElement>(
    _ operation: String, _ axis: Int?, keepDims: Bool, _ precedes: (Element, Element) -> Bool
  ) -> Tensor {
    reduced(operation, axis.map { [$0] }, keepDims: keepDims) { (row: UnsafeBufferPointer<Element>) in
      var best = 0
      for i in 0..<row.count where precedes(row[i], row[best]) || (row[i].float.isNaN && !row[best].float.isNaN) {
        best = i
      }
      return Int32(truncatingIfNeeded: best)
    }
  }

  /// Sorts the elements along an axis from the smallest to the greatest, NaN last.
  ///
  /// - Parameter axis: the axis; the last one if omitted, as in NumPy and PyTorch. mlx-swift sorts all elements on one
  ///   axis then: `x.flattened().sorted()`.
  /// - Refuses: an axis that does not exist, as `sorted: there is no axis 2`.
  public func sorted(axis: Int = -1) -> Tensor {
    let along = resolved(axis, in: "sorted")
    let result =
      dtype.isFloatingPoint
      ? mappedLanes(along: along) { (row: UnsafeBufferPointer<Float>, out) in fill(out, row.sorted(by: precedes)) }
      : mappedLanes(along: along) { (row: UnsafeBufferPointer<Int32>, out) in fill(out, row.sorted()) }
    return result.asType(dtype)
  }

  /// Returns the indices of the elements along an axis in the order of ``sorted(axis:)``; equal ones keep their order.
  ///
  /// - Parameter axis: the axis; the last one if omitted, as in NumPy and PyTorch. mlx-swift orders all elements on one
  ///   axis then: `x.flattened().argSort()`.
  /// - Returns: indices, `int32`.
  /// - Refuses: an axis that does not exist, as `argSort: there is no axis 2`.
  public func argSort(axis: Int = -1) -> Tensor {
    let along = resolved(axis, in: "argSort")
    return dtype.isFloatingPoint
      ? mappedLanes(along: along) { (row: UnsafeBufferPointer<Float>, out) in fill(out, order(of: row, by: precedes)) }
      : mappedLanes(along: along) { (row: UnsafeBufferPointer<Int32>, out) in fill(out, order(of: row, by: <)) }
  }
}

/// Orders numbers with NaN last.
private func precedes(_ a: Float, _ b: Float) -> Bool { a < b || (b.isNaN && !a.isNaN) }

/// Returns the indices of a row in the order of its numbers; those of equal numbers rise.
private func order<Element>(
  of row: UnsafeBufferPointer<Element>, by precedes: (Element, Element) -> Bool
) -> [Int32] {
  row.indices.sorted { precedes(row[$0], row[$1]) || (!precedes(row[$1], row[$0]) && $0 < $1) }
    .map { Int32(truncatingIfNeeded: $0) }
}

private func fill<Element>(_ out: UnsafeMutablePointer<Element>, _ values: [Element]) {
  for (i, value) in values.enumerated() { out[i] = value }
}

/// Returns the index of the greatest element along an axis: ``Tensor/argMax(axis:keepDims:)``.
public func argMax(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.argMax(axis: axis, keepDims: keepDims)
}

/// Returns the index of the smallest element along an axis: ``Tensor/argMin(axis:keepDims:)``.
public func argMin(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.argMin(axis: axis, keepDims: keepDims)
}

/// Sorts the elements along an axis from the smallest to the greatest: ``Tensor/sorted(axis:)``.
public func sorted(_ x: Tensor, axis: Int = -1) -> Tensor { x.sorted(axis: axis) }

/// Returns the indices of the elements in sorted order: ``Tensor/argSort(axis:)``.
public func argSort(_ x: Tensor, axis: Int = -1) -> Tensor { x.argSort(axis: axis) }

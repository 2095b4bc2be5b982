extension Tensor {
  /// Returns the variance along an axis, or of all elements if none is given: the mean squared distance from the mean.
  ///
  ///     variance(x) = Σ (xᵢ - mean(x))² / (n - ddof)
  ///
  /// - Parameters:
  ///   - axis: the axis to reduce; -1 is the last.
  ///   - keepDims: whether to keep it with the size 1.
  ///   - ddof: 0 divides by n, as layer normalisation does; 1 by n - 1, the estimate from a sample.
  /// - Refuses: an axis that does not exist, as `variance: there is no axis 2`.
  /// - Numerics: in two passes and in `Double`, so that a large mean costs no digits.
  public func variance(axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    reduced("variance", axis.map { [$0] }, keepDims: keepDims) { Float(rowVariance($0, ddof)) }
  }

  /// Computes ``variance(axis:keepDims:ddof:)`` over several axes at once.
  public func variance(axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    reduced("variance", axes, keepDims: keepDims) { Float(rowVariance($0, ddof)) }
  }

  /// Returns the standard deviation along an axis: √variance, in the unit of the elements.
  ///
  /// - Refuses: an axis that does not exist, as `std: there is no axis 2`.
  public func std(axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    reduced("std", axis.map { [$0] }, keepDims: keepDims) { Float(rowVariance($0, ddof).squareRoot()) }
  }

  /// Computes ``std(axis:keepDims:ddof:)`` over several axes at once.
  public func std(axes: [Int], keepDims: Bool = false, ddof: Int = 0) -> Tensor {
    reduced("std", axes, keepDims: keepDims) { Float(rowVariance($0, ddof).squareRoot()) }
  }

  /// Returns the index of the greatest element along an axis, the first of equal ones; without an axis, its index in
  /// ``elements``.
  ///
  /// - Refuses: an axis that does not exist, as `argMax: there is no axis 2`; no elements.
  public func argMax(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("argMax", axis.map { [$0] })
    return reduced("argMax", axis.map { [$0] }, keepDims: keepDims) { row in
      var best = 0
      for i in 0..<row.count where row[i] > row[best] || (row[i].isNaN && !row[best].isNaN) { best = i }
      return Float(best)
    }
  }

  /// Returns the index of the smallest element along an axis, the first of equal ones; without an axis, its index in
  /// ``elements``.
  ///
  /// - Refuses: an axis that does not exist, as `argMin: there is no axis 2`; no elements.
  public func argMin(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    refuseEmpty("argMin", axis.map { [$0] })
    return reduced("argMin", axis.map { [$0] }, keepDims: keepDims) { row in
      var best = 0
      for i in 0..<row.count where row[i] < row[best] || (row[i].isNaN && !row[best].isNaN) { best = i }
      return Float(best)
    }
  }

  /// Sorts the elements along an axis from the smallest to the greatest, NaN last.
  ///
  /// - Refuses: an axis that does not exist, as `sorted: there is no axis 2`.
  public func sorted(axis: Int = -1) -> Tensor {
    mappedLanes(along: resolved(axis, in: "sorted")) { row, out in
      for (i, value) in row.sorted(by: precedes).enumerated() { out[i] = value }
    }
  }

  /// Returns the indices of the elements along an axis in the order of ``sorted(axis:)``; equal ones keep their order.
  ///
  /// - Refuses: an axis that does not exist, as `argSort: there is no axis 2`.
  public func argSort(axis: Int = -1) -> Tensor {
    mappedLanes(along: resolved(axis, in: "argSort")) { row, out in
      let order = row.indices.sorted { precedes(row[$0], row[$1]) || (!precedes(row[$1], row[$0]) && $0 < $1) }
      for (i, place) in order.enumerated() { out[i] = Float(place) }
    }
  }

  /// Returns the running sums of the elements along an axis: `[1, 2, 3]` gives `[1, 3, 6]`.
  ///
  /// - Refuses: an axis that does not exist, as `cumsum: there is no axis 2`.
  /// - Numerics: the running sum is kept in `Double`.
  public func cumsum(axis: Int = -1) -> Tensor {
    mappedLanes(along: resolved(axis, in: "cumsum")) { row, out in
      var sum = 0.0
      for i in 0..<row.count {
        sum += Double(row[i])
        out[i] = Float(sum)
      }
    }
  }
}

private func rowVariance(_ row: UnsafeBufferPointer<Float>, _ ddof: Int) -> Double {
  let mean = rowSum(row) / Double(row.count)
  var sum = 0.0
  for value in row { sum += (Double(value) - mean) * (Double(value) - mean) }
  return sum / Double(row.count - ddof)
}

/// Orders numbers with NaN last.
private func precedes(_ a: Float, _ b: Float) -> Bool { a < b || (b.isNaN && !a.isNaN) }

/// Returns the variance along an axis: ``Tensor/variance(axis:keepDims:ddof:)``.
public func variance(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.variance(axis: axis, keepDims: keepDims, ddof: ddof)
}

/// Returns the standard deviation along an axis: ``Tensor/std(axis:keepDims:ddof:)``.
public func std(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false, ddof: Int = 0) -> Tensor {
  x.std(axis: axis, keepDims: keepDims, ddof: ddof)
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

/// Returns the running sums of the elements: ``Tensor/cumsum(axis:)``.
public func cumsum(_ x: Tensor, axis: Int = -1) -> Tensor { x.cumsum(axis: axis) }

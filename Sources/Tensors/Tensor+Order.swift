extension Tensor {
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

/// Orders numbers with NaN last.
private func precedes(_ a: Float, _ b: Float) -> Bool { a < b || (b.isNaN && !a.isNaN) }

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

extension Tensor {
  /// Returns the k greatest elements along an axis, the greatest first; NaN counts as the greatest.
  ///
  ///     scores.top(k: 2)    // [n, m] to [n, 2]
  ///
  /// mlx-swift gives the same elements in no order.
  ///
  /// - Parameters:
  ///   - k: how many elements.
  ///   - axis: the axis to choose from, the last if omitted.
  /// - Refuses: more elements than there are, as `top: 5 elements of axis 1, which has 3`; an axis that does not exist.
  /// - Cost: one sort of each lane.
  public func top(k: Int, axis: Int = -1) -> Tensor {
    let along = resolved(axis, in: "top")
    let length = shape[along]
    guard k >= 0 && k <= length else {
      refuse(
        ShapeError(
          "top", "\(counted(k, "element", "elements")) of axis \(along), which has \(length)",
          operands: [.init("self", shape, axes: [along])]))
    }
    return sorted(axis: along).taken((0..<k).map { length - 1 - $0 }, of: [k], along: along)
  }

  /// Rearranges the elements along an axis around the one that sorting would put at the index `kth`: no greater ones
  /// before it, no smaller ones after it.
  ///
  /// This one sorts the whole axis; NaN comes last.
  ///
  /// - Parameters:
  ///   - kth: the index, from the end if negative.
  ///   - axis: the axis; all elements on one axis if omitted.
  /// - Refuses: an index outside the axis, as `partitioned: the index 3 is outside axis 0`.
  public func partitioned(kth: Int, axis: Int? = nil) -> Tensor {
    guard let axis else { return flattened().partitioned(kth: kth, axis: 0) }
    return sorted(axis: partitionAxis("partitioned", kth, axis))
  }

  /// Returns the indices of the elements in the order in which ``partitioned(kth:axis:)`` has them.
  ///
  /// - Refuses: an index outside the axis, as `argPartition: the index 3 is outside axis 0`.
  public func argPartition(kth: Int, axis: Int? = nil) -> Tensor {
    guard let axis else { return flattened().argPartition(kth: kth, axis: 0) }
    return argSort(axis: partitionAxis("argPartition", kth, axis))
  }

  private func partitionAxis(_ operation: String, _ kth: Int, _ axis: Int) -> Int {
    let along = resolved(axis, in: operation)
    let length = shape[along]
    guard kth >= -length && kth < length else {
      refuse(
        ShapeError(
          operation, "the index \(kth) is outside axis \(along)", operands: [.init("self", shape, axes: [along])]))
    }
    return along
  }

  /// Returns the middle of the sorted elements along an axis, or of all elements if none is given.
  ///
  /// Of an even number of elements it is the mean of the two in the middle. It is NaN if an element is NaN or there are
  /// none.
  ///
  /// - Refuses: an axis that does not exist, as `median: there is no axis 2`.
  public func median(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    halved(axis.map { [$0] }, keepDims)
  }

  /// Computes ``median(axis:keepDims:)`` over several axes at once.
  public func median(axes: [Int], keepDims: Bool = false) -> Tensor {
    halved(axes, keepDims)
  }

  private func halved(_ axes: [Int]?, _ keepDims: Bool) -> Tensor {
    if dtype == .int32 {
      return reduced("median", axes, keepDims: keepDims) { (row: UnsafeBufferPointer<Int32>) in
        rowMedian(row) { Double($0) }
      }
    }
    return reduced("median", axes, keepDims: keepDims) { row in
      row.contains(where: \.isNaN) ? .nan : rowMedian(row) { Double($0) }
    }
  }
}

/// Returns the median of one row without NaN; the two in the middle are added in `Double`, so that their sum has no
/// overflow.
private func rowMedian<Element: Comparable>(_ row: UnsafeBufferPointer<Element>, _ double: (Element) -> Double) -> Float
{
  if row.isEmpty { return .nan }
  let order = row.sorted()
  let (below, above) = (order[(order.count - 1) / 2], order[order.count / 2])
  return Float(below == above ? double(below) : (double(below) + double(above)) / 2)
}

/// Returns the k greatest elements along an axis, the greatest first: ``Tensor/top(k:axis:)``.
@_disfavoredOverload
public func top(_ x: Tensor, k: Int, axis: Int = -1) -> Tensor { x.top(k: k, axis: axis) }

/// Rearranges the elements along an axis around one of them: ``Tensor/partitioned(kth:axis:)``.
public func partitioned(_ x: Tensor, kth: Int, axis: Int? = nil) -> Tensor { x.partitioned(kth: kth, axis: axis) }

/// Returns the indices that rearrange the elements around one of them: ``Tensor/argPartition(kth:axis:)``.
public func argPartition(_ x: Tensor, kth: Int, axis: Int? = nil) -> Tensor { x.argPartition(kth: kth, axis: axis) }

/// Returns the middle of the sorted elements: ``Tensor/median(axis:keepDims:)``.
@_disfavoredOverload
public func median(_ x: Tensor, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.median(axis: axis, keepDims: keepDims)
}

/// Computes ``Tensor/median(axis:keepDims:)`` over several axes at once.
@_disfavoredOverload
public func median(_ x: Tensor, axes: [Int], keepDims: Bool = false) -> Tensor {
  x.median(axes: axes, keepDims: keepDims)
}

extension Tensor {
  /// Picks one element along an axis for each element of the indices: the rest of the index stays.
  ///
  ///     scores.takeAlong(scores.argSort(axis: -1), axis: -1)    // the same as scores.sorted(axis: -1)
  ///     takeAlong(x, i, axis: 1)[r, c] = x[r, i[r, c]]
  ///
  /// - Parameters:
  ///   - indices: whole numbers, from the end if negative; axes other than `axis` broadcast against this tensor's.
  ///   - axis: the axis to pick from; all elements on one axis if omitted.
  /// - Refuses: an index outside the axis, as `takeAlong: the index 5 is outside axis 1`; a number that is not whole;
  ///   another number of axes, as `takeAlong: the numbers of axes differ, 2 and 1`; sizes that do not broadcast.
  public func takeAlong(_ indices: Tensor, axis: Int? = nil) -> Tensor {
    guard let axis else { return flattened().takeAlong(indices.flattened(), axis: 0) }
    let along = resolved(axis, in: "takeAlong")
    guard indices.ndim == ndim else {
      refuse(
        ShapeError(
          "takeAlong", "the numbers of axes differ, \(ndim) and \(indices.ndim)",
          operands: [.init("self", shape), .init("indices", indices.shape)]))
    }
    let length = shape[along]
    let places = indices.asArray().map { value -> Int in
      guard let whole = Int(exactly: value), whole >= -length, whole < length else {
        let problem = Int(exactly: value).map { "the index \($0) is outside axis \(along)" }
        refuse(
          ShapeError(
            "takeAlong", problem ?? "the index \(value) is not a whole number",
            operands: [.init("self", shape, axes: [along]), .init("indices", indices.shape)]))
      }
      return whole < 0 ? whole + length : whole
    }
    var (ours, theirs) = (shape, indices.shape)
    ours[along] = 1
    theirs[along] = 1
    guard let outer = Tensor.broadcastShape(ours, theirs) else {
      refuse(.broadcasting("takeAlong", .init("self", shape), .init("indices", indices.shape)))
    }
    // Each element's place in row-major order: its index in the lanes' starts, and its step along the axis.
    let strides = rowMajorStrides(shape)
    var result = outer
    result[along] = indices.shape[along]
    var chosen: [Float] = []
    let steps = rowMajorStrides(indices.shape)
    let numbers = asArray()
    var position = [Int](repeating: 0, count: ndim)
    chosen.reserveCapacity(elementCount(result))
    for _ in 0..<elementCount(result) {
      var (start, place) = (0, 0)
      for other in 0..<ndim {
        if other != along && shape[other] != 1 { start += position[other] * strides[other] }
        if indices.shape[other] != 1 { place += position[other] * steps[other] }
      }
      chosen.append(numbers[start + places[place] * strides[along]])
      for other in (0..<ndim).reversed() {
        position[other] += 1
        if position[other] < result[other] { break }
        position[other] = 0
      }
    }
    return Tensor(chosen, result)
  }
}

/// Picks one element along an axis for each element of the indices: ``Tensor/takeAlong(_:axis:)``.
public func takeAlong(_ x: Tensor, _ indices: Tensor, axis: Int? = nil) -> Tensor {
  x.takeAlong(indices, axis: axis)
}

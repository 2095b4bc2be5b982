extension Tensor {
  /// Returns the same numbers in the same order, in another shape.
  ///
  ///     Tensor(0..<6).reshaped([2, 3])      // 0 1 2 / 3 4 5
  ///     x.reshaped([n, heads, -1])          // -1: the remaining size
  ///
  /// It never moves a number. To turn `[n, heads, d]` into `[heads, n, d]` is ``swappedAxes(_:_:)``; a reshape to that
  /// shape would mix up the tokens without a warning.
  ///
  /// - Parameter newShape: sizes whose product is ``size``; one may be -1.
  /// - Refuses: another number of elements, as `reshaped: 6 elements do not fill the shape [4, 2]`.
  /// - Cost: none; the numbers are shared until one of the two tensors is changed.
  public func reshaped(_ newShape: [Int]) -> Tensor {
    Tensor(storage, fit(size, to: newShape, in: "reshaped", of: shape))
  }

  /// Returns the same numbers in another shape: `x.reshaped(2, -1)`.
  public func reshaped(_ newShape: Int...) -> Tensor { reshaped(newShape) }

  /// Puts all numbers on one axis, or joins the axes from `start` to `end` into one.
  public func flattened(start: Int = 0, end: Int = -1) -> Tensor {
    if shape.isEmpty { return reshaped([1]) }
    let (first, last) = (resolved(start, in: "flattened"), resolved(end, in: "flattened"))
    if first >= last { return self }
    let joined = elementCount(Array(shape[first...last]))
    return Tensor(storage, Array(shape[..<first]) + [joined] + Array(shape[(last + 1)...]))
  }

  /// Inserts a new axis of size 1: `[n]` becomes `[n, 1]` for axis -1, `[1, n]` for axis 0.
  ///
  /// - Refuses: an index beyond the end, as `expandedDimensions: there is no place for axis 3`.
  public func expandedDimensions(axis: Int) -> Tensor {
    let place = axis < 0 ? axis + ndim + 1 : axis
    guard place >= 0 && place <= ndim else {
      refuse(
        ShapeError(
          "expandedDimensions", "there is no place for axis \(axis)", operands: [.init("self", shape)],
          details: [.init("places", "\(-ndim - 1) to \(ndim)")]))
    }
    var expanded = shape
    expanded.insert(1, at: place)
    return Tensor(storage, expanded)
  }

  /// Removes all axes of size 1.
  public func squeezed() -> Tensor { Tensor(storage, shape.filter { $0 != 1 }) }

  /// Removes one axis of size 1.
  ///
  /// - Refuses: an axis of another size, as `squeezed: axis 0 has the size 3, not 1`.
  public func squeezed(axis: Int) -> Tensor {
    let place = resolved(axis, in: "squeezed")
    guard shape[place] == 1 else {
      refuse(
        ShapeError(
          "squeezed", "axis \(place) has the size \(shape[place]), not 1",
          operands: [.init("self", shape, axes: [place])]))
    }
    var squeezed = shape
    squeezed.remove(at: place)
    return Tensor(storage, squeezed)
  }
}

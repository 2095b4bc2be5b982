extension Tensor {
  /// Moves the elements along an axis; those that leave at one end come in at the other.
  ///
  ///     Tensor([1, 2, 3]).roll(shift: 1, axis: 0)    // [3, 1, 2]
  ///
  /// - Parameters:
  ///   - shift: the places to move to the right, to the left if negative.
  ///   - axis: the axis along which the elements move.
  /// - Refuses: an axis that does not exist, as `roll: there is no axis 2`.
  public func roll(shift: Int, axis: Int) -> Tensor {
    let along = resolved(axis, in: "roll")
    let length = shape[along]
    guard length > 0 else { return self }
    let moved = ((shift % length) + length) % length
    if moved == 0 { return self }
    return taken((0..<length).map { ($0 + length - moved) % length }, of: [length], along: along)
  }

  /// Moves the elements along several axes by the same shift, or in row-major order if no axes are given.
  ///
  /// - Refuses: an axis that does not exist, as `roll: there is no axis 2`.
  public func roll(shift: Int, axes: [Int]? = nil) -> Tensor {
    guard let axes else { return flattened().roll(shift: shift, axis: 0).reshaped(shape) }
    return axes.reduce(self) { $0.roll(shift: shift, axis: $1) }
  }
}

/// Moves the elements along an axis, round the end: ``Tensor/roll(shift:axis:)``.
@_disfavoredOverload
public func roll(_ x: Tensor, shift: Int, axis: Int) -> Tensor { x.roll(shift: shift, axis: axis) }

/// Moves the elements along several axes, or in row-major order: ``Tensor/roll(shift:axes:)``.
@_disfavoredOverload
public func roll(_ x: Tensor, shift: Int, axes: [Int]? = nil) -> Tensor { x.roll(shift: shift, axes: axes) }

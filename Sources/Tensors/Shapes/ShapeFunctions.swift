/// Returns the same numbers in another shape: ``Tensor/reshaped(_:)-([Int])``.
public func reshaped(_ x: Tensor, _ newShape: [Int]) -> Tensor { x.reshaped(newShape) }

/// Returns the same numbers in another shape: `reshaped(x, 2, -1)`.
public func reshaped(_ x: Tensor, _ newShape: Int...) -> Tensor { x.reshaped(newShape) }

/// Puts all numbers on one axis, or joins some axes: ``Tensor/flattened(start:end:)``.
public func flattened(_ x: Tensor, start: Int = 0, end: Int = -1) -> Tensor { x.flattened(start: start, end: end) }

/// Inserts a new axis of size 1: ``Tensor/expandedDimensions(axis:)``.
public func expandedDimensions(_ x: Tensor, axis: Int) -> Tensor { x.expandedDimensions(axis: axis) }

/// Inserts axes of size 1 at places of the result: ``Tensor/expandedDimensions(axes:)``.
public func expandedDimensions(_ x: Tensor, axes: [Int]) -> Tensor { x.expandedDimensions(axes: axes) }

/// Removes all axes of size 1: ``Tensor/squeezed()``.
public func squeezed(_ x: Tensor) -> Tensor { x.squeezed() }

/// Removes one axis of size 1: ``Tensor/squeezed(axis:)``.
public func squeezed(_ x: Tensor, axis: Int) -> Tensor { x.squeezed(axis: axis) }

/// Removes several axes of size 1: ``Tensor/squeezed(axes:)``.
public func squeezed(_ x: Tensor, axes: [Int]) -> Tensor { x.squeezed(axes: axes) }

/// Returns the tensor with its axes in the reverse order: ``Tensor/transposed()``.
public func transposed(_ x: Tensor) -> Tensor { x.transposed() }

/// Returns the tensor with its axes in the reverse order: ``Tensor/T``.
public func T(_ x: Tensor) -> Tensor { x.T }

/// Returns the tensor with its axes in a given order: `transposed(x, 1, 0, 2)`.
public func transposed(_ x: Tensor, _ axes: Int...) -> Tensor { x.transposed(axes: axes) }

/// Returns the tensor with its axes in a given order: ``Tensor/transposed(axes:)``.
public func transposed(_ x: Tensor, axes: [Int]) -> Tensor { x.transposed(axes: axes) }

/// Exchanges two axes: ``Tensor/swappedAxes(_:_:)``.
public func swappedAxes(_ x: Tensor, _ axis1: Int, _ axis2: Int) -> Tensor { x.swappedAxes(axis1, axis2) }

/// Moves one axis to another index: ``Tensor/movedAxis(source:destination:)``.
public func movedAxis(_ x: Tensor, source: Int, destination: Int) -> Tensor {
  x.movedAxis(source: source, destination: destination)
}

/// Cuts a tensor along an axis into two halves: `let (real, imaginary) = split(x, axis: -1)`.
///
/// - Refuses: an odd size, as `split: 2 parts do not divide axis 0`.
public func split(_ x: Tensor, axis: Int = 0) -> (Tensor, Tensor) { x.split(axis: axis) }

/// Repeats each element several times in a row, all on one axis: `[1, 2]` twice is `[1, 1, 2, 2]`.
///
/// - Refuses: a negative count, as `repeated: the count -1 is negative`.
public func repeated(_ x: Tensor, count: Int) -> Tensor { x.flattened().repeated(count: count, axis: 0) }

/// Repeats the whole tensor side by side along its last axis: `[1, 2]` tiled by 2 is `[1, 2, 1, 2]`.
///
/// - Refuses: a negative number of repetitions, as `tiled: the count -1 is negative`.
public func tiled(_ x: Tensor, repetitions: Int) -> Tensor { x.tiled(repetitions: [repetitions]) }

extension Tensor {
  /// Cuts the tensor along an axis into two halves.
  ///
  /// - Refuses: an odd size, as `split: 2 parts do not divide axis 0`.
  public func split(axis: Int = 0) -> (Tensor, Tensor) {
    let halves = split(parts: 2, axis: axis)
    return (halves[0], halves[1])
  }

  /// Repeats the whole tensor side by side along its last axis: `[1, 2]` tiled by 2 is `[1, 2, 1, 2]`.
  ///
  /// - Refuses: a negative number of repetitions, as `tiled: the count -1 is negative`.
  public func tiled(repetitions: Int) -> Tensor { tiled(repetitions: [repetitions]) }

  /// Repeats each element several times in a row, all on one axis.
  ///
  /// - Refuses: a negative count, as `repeated: the count -1 is negative`.
  public func repeated(count: Int) -> Tensor { flattened().repeated(count: count, axis: 0) }
}

import Tensors

extension ShapeError {
  /// Returns the reason why new tensors cannot be joined to earlier ones, an axis of another size, or `nil` if they
  /// can.
  ///
  /// Sizes must be equal. If one of them is 1, the sum would broadcast, and one query would stand for many.
  ///
  /// - Parameter axis: the axis counted from the end, -1 or -2.
  static func changed(
    _ operation: String, _ what: String, before: Tensor, now: Tensor, axis: Int
  ) -> ShapeError? {
    if before.ndim == 0 || before.dim(axis) == now.dim(axis) { return nil }
    return ShapeError(
      operation, "the \(what) were \(before.dim(axis)) before and are \(now.dim(axis)) now",
      operands: [
        .init("before", before.shape, axes: [before.ndim + axis]), .init("now", now.shape, axes: [now.ndim + axis]),
      ])
  }

  /// Returns the reason why the axes before the last two do not broadcast, or `nil` if they do.
  static func leading(_ operation: String, _ operands: [Operand]) -> ShapeError? {
    let joint = operands.reduce([] as [Int]?) { joint, next in
      joint.flatMap { Tensor.broadcastShape($0, Array(next.shape.dropLast(2))) }
    }
    return joint == nil ? ShapeError(operation, "the leading axes do not broadcast", operands: operands) : nil
  }
}

extension ShapeError {
  /// Returns the error of two tensors whose shapes do not broadcast against each other.
  ///
  /// It marks the last axis where they clash. If one operand is the other without its last axis, the likely cause is a
  /// reduction without `keepDims`, and the axis to restore is certain.
  ///
  ///     -: the sizes 3 and 5 do not broadcast
  ///       left   [5, 3]  axis 1 is 3
  ///       right  [5]     axis 0 is 5
  ///       try right.expandedDimensions(axis: -1), shape [5, 1]
  public static func broadcasting(_ operation: String, _ left: Operand, _ right: Operand) -> ShapeError {
    var error = clash(operation, left, right) { $0 != $1 && $0 != 1 && $1 != 1 }
    for (short, long) in [(left, right), (right, left)] where Array(long.shape.dropLast()) == short.shape {
      error.repair =
        "try \(short.name).expandedDimensions(axis: -1), shape \(shapeText(short.shape + [1])); "
        + "a reduction leaves the axis there with keepDims: true"
    }
    return error
  }

  /// Returns the error of a tensor that does not broadcast to a fixed shape.
  public static func oneWay(_ operation: String, _ operand: Operand, to target: Operand) -> ShapeError {
    clash(operation, operand, target) { $0 != $1 && $0 != 1 }
  }

  /// Returns the same error with another next step.
  func withRepair(_ repair: String) -> ShapeError {
    var error = self
    error.repair = repair
    return error
  }

  private static func clash(
    _ operation: String, _ left: Operand, _ right: Operand, where clashes: (Int, Int) -> Bool
  ) -> ShapeError {
    let (a, b) = (left.shape, right.shape)
    var back = 1
    while back <= Swift.min(a.count, b.count), !clashes(a[a.count - back], b[b.count - back]) { back += 1 }
    guard back <= Swift.min(a.count, b.count) else {
      return ShapeError(operation, "\(left.name) has more axes than \(right.name)", operands: [left, right])
    }
    return ShapeError(
      operation, "the sizes \(a[a.count - back]) and \(b[b.count - back]) do not broadcast",
      operands: [left, right].map { .init($0.name, $0.shape, axes: [$0.shape.count - back]) })
  }
}

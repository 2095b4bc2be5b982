extension ShapeError {
  /// Returns the error of a matrix product whose inner sizes differ, with each repair that works: a transposed operand, or
  /// the operands exchanged. The likeliest comes first, as in `queries · keysᵀ`.
  static func innerSizes(_ left: [Int], _ right: [Int]) -> ShapeError {
    let (leftAxis, rightAxis) = (left.count - 1, Swift.max(0, right.count - 2))
    var repairs: [MatmulRepair] = []
    if right.count > 1 { repairs.append(MatmulRepair("left", left, transposed("right", right), turned(right))) }
    // With a vector, that is the product with a transposed matrix.
    if left.count > 1, right.count > 1 { repairs.append(MatmulRepair("right", right, "left", left)) }
    if left.count > 1 { repairs.append(MatmulRepair(transposed("left", left), turned(left), "right", right)) }
    return ShapeError(
      "matmul", "the inner sizes differ, \(left[leftAxis]) and \(right[rightAxis])",
      operands: [.init("left", left, axes: [leftAxis]), .init("right", right, axes: [rightAxis])],
      repair: MatmulRepair.words(repairs))
  }

  /// Returns the error of a matrix product whose leading axes don't broadcast, with each exchange of neighbouring axes
  /// that makes them.
  static func leadingAxes(_ left: [Int], _ right: [Int]) -> ShapeError {
    func swapped(_ shape: [Int]) -> [(call: String, shape: [Int])] {
      (0..<Swift.max(0, shape.count - 2)).filter { shape[$0] != shape[$0 + 1] }.map { axis in
        var other = shape
        other.swapAt(axis, axis + 1)
        return ("swappedAxes(\(axis), \(axis + 1))", other)
      }
    }
    let repairs =
      swapped(left).map { MatmulRepair("left.\($0.call)", $0.shape, "right", right) }
      + swapped(right).map { MatmulRepair("left", left, "right.\($0.call)", $0.shape) }
    var error = broadcasting(
      "matmul", .init("left", Array(left.dropLast(2))), .init("right", Array(right.dropLast(2))))
    error.operands[0].shape = left
    error.operands[1].shape = right
    error.repair = MatmulRepair.words(repairs)
    return error
  }

  private static func turned(_ shape: [Int]) -> [Int] {
    var turned = shape
    turned.swapAt(shape.count - 1, shape.count - 2)
    return turned
  }

  private static func transposed(_ name: String, _ shape: [Int]) -> String {
    shape.count == 2 ? "\(name).T" : "\(name).swappedAxes(-1, -2)"
  }
}

import Tensors

extension ShapeError {
  /// Returns the reason why heads of queries cannot share heads of keys evenly, or `nil` if they can.
  static func sharing(
    _ operation: String, heads: Int, keyHeads: Int, operands: [Operand] = []
  ) -> ShapeError? {
    if keyHeads > 0 && heads > 0 && heads % keyHeads == 0 { return nil }
    return ShapeError(operation, "\(keyHeads) key heads do not divide \(heads) query heads", operands: operands)
  }
}

import Tensors

extension ShapeError {
  /// Why heads of queries cannot share heads of keys, as many for each, or `nil` where they can.
  static func sharing(
    _ operation: String, heads: Int, keyHeads: Int, operands: [Operand] = []
  ) -> ShapeError? {
    if keyHeads > 0 && heads > 0 && heads % keyHeads == 0 { return nil }
    return ShapeError(operation, "\(keyHeads) key heads do not divide \(heads) query heads", operands: operands)
  }
}

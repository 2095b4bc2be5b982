import Tensors

extension ShapeError {
  /// Returns the reason why the last axis of an input does not fit a layer, or `nil` if it does.
  ///
  /// - Parameters:
  ///   - operation: the layer.
  ///   - input: the input's shape, `[…, features]`.
  ///   - taker: the owner of the features and its verb: `the weight takes`.
  ///   - features: the number of features it takes.
  ///   - other: the operand shown beside the input.
  static func features(
    _ operation: String, input: [Int], _ taker: String, _ features: Int, beside other: Operand? = nil
  ) -> ShapeError? {
    if input.last == features { return nil }
    let has = input.last.map { "\($0) features" } ?? "no axis of features"
    let operand = Operand("input", input, axes: input.isEmpty ? [] : [input.count - 1])
    return ShapeError(
      operation, "the input has \(has), \(taker) \(features)", operands: [operand] + (other.map { [$0] } ?? []))
  }
}

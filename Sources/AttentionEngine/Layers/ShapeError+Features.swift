import Tensors

extension ShapeError {
  /// Why the last axis of an input is not what a layer is for, or `nil` where it is.
  ///
  /// - Parameters:
  ///   - operation: the layer.
  ///   - input: the input's shape, `[…, features]`.
  ///   - taker: what has the features and its verb: `the weight takes`.
  ///   - features: how many it has.
  ///   - other: what the input is shown beside.
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

import Tensors

extension EncoderLayer {
  /// Computes ``callAsFunction(_:mask:)`` with a tensor as the mask, by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, mask: Tensor?) -> Tensor {
    self(x, mask: mask.map { .array($0) })
  }

  /// Computes ``traced(_:mask:)`` with a tensor as the mask, by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(_ x: Tensor, mask: Tensor?) -> EncoderLayerTrace {
    traced(x, mask: mask.map { .array($0) })
  }
}

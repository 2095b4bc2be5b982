import Tensors

extension GroupedQueryAttention {
  /// Computes ``callAsFunction(_:mask:)`` with a tensor as the mask, by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ x: Tensor, mask: Tensor?) -> Tensor {
    self(x, mask: mask.map { .array($0) })
  }

  /// Computes ``callAsFunction(_:keys:values:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(_ queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor?) -> Tensor {
    self(queries, keys: keys, values: values, mask: mask.map { .array($0) })
  }

  /// Computes ``traced(_:keys:values:mask:)`` with a tensor as the mask, by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(_ queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor?) -> MultiHeadTrace {
    traced(queries, keys: keys, values: values, mask: mask.map { .array($0) })
  }
}

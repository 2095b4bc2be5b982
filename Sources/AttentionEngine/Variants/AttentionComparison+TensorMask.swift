import Tensors

extension AttentionComparison {
  /// Computes ``callAsFunction(queries:keys:values:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor?) -> Tensor {
    self(queries: queries, keys: keys, values: values, mask: mask.map { .array($0) })
  }

  /// Computes ``traced(queries:keys:values:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func traced(queries: Tensor, keys: Tensor, values: Tensor, mask: Tensor?) -> AttentionTrace {
    traced(queries: queries, keys: keys, values: values, mask: mask.map { .array($0) })
  }
}

import Tensors

extension RoPE {
  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int = 0, scale: Float? = nil, mask: Tensor?
  ) -> Tensor {
    attention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }

  /// Computes ``tracedAttention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int = 0, scale: Float? = nil, mask: Tensor?
  ) -> AttentionTrace {
    tracedAttention(
      queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }
}

extension ALiBi {
  /// Computes ``callAsFunction(attentionScores:offset:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func callAsFunction(attentionScores: Tensor, offset: Int? = nil, mask: Tensor?) -> Tensor {
    self(attentionScores: attentionScores, offset: offset, mask: mask.map { .array($0) })
  }

  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: Tensor?
  ) -> Tensor {
    attention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }

  /// Computes ``tracedAttention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: Tensor?
  ) -> AttentionTrace {
    tracedAttention(
      queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }
}

extension T5RelativeBias {
  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float = 1, mask: Tensor?
  ) -> Tensor {
    attention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }

  /// Computes ``tracedAttention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float = 1, mask: Tensor?
  ) -> AttentionTrace {
    tracedAttention(
      queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }
}

extension ShawRelativePositions {
  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: Tensor?
  ) -> Tensor {
    attention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }

  /// Computes ``tracedAttention(queries:keys:values:offset:scale:mask:)`` with a tensor as the mask,
  /// by its type: ``AttentionMask/array(_:)``.
  @_disfavoredOverload
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: Tensor?
  ) -> AttentionTrace {
    tracedAttention(
      queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask.map { .array($0) })
  }
}

import Tensors

extension RoPE {
  /// Computes attention with queries and keys rotated by their positions.
  ///
  ///     softmax(R(Q) R(K)ᵀ / √d + M) V
  ///
  /// Keys stand at offset, offset + 1, …, and the last query stands with the last key: query i at offset + m - n + i.
  /// The offset moves all of them alike and changes only the last digits.
  ///
  ///     RoPE(dimensions: 8).attention(queries: q, keys: k, values: v, mask: .causal(queries: 5, keys: 7))
  ///     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: [2, 5, 3]
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features]`, not yet rotated.
  ///   - keys: `[…, m, features]`, not yet rotated.
  ///   - values: `[…, m, dᵥ]`; they are not rotated.
  ///   - offset: the position of the first key.
  ///   - scale: the factor applied to the scores; 1/√features if omitted.
  ///   - mask: which keys each query may see.
  /// - Returns: `[…, n, dᵥ]`.
  /// - Refuses: too few features, as `RoPE: 8 dimensions turn, x has 6 features`; an offset beyond ±2²⁴; whatever
  ///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
  /// - Cost: that of plain attention, and 2 (n + m) dimensions multiply-adds for each head.
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int = 0, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> Tensor {
    tracedAttention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask).output
  }

  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with every stage kept.
  ///
  /// - Returns: the stages; ``AttentionTrace/scores`` are those of the rotated queries and keys.
  /// - Refuses: whatever the plain form refuses.
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int = 0, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> AttentionTrace {
    if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    refuseFarOffset(offset, in: "RoPE")
    let ahead = keys.dim(-2) - queries.dim(-2)
    return tracedScaledDotProductAttention(
      queries: self(queries, offset: offset + ahead), keys: self(keys, offset: offset), values: values, scale: scale,
      mask: mask)
  }
}

import Tensors

extension ALiBi {
  /// Adds the bias to scores, and applies the mask if there is one.
  ///
  ///     alibi(attentionScores: scaledScores(queries: q, keys: k))    // [2, 5, 7] to [2, 5, 7]
  ///
  /// - Parameters:
  ///   - attentionScores: scaled scores `[…, heads, n, m]`.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  ///   - mask: which keys each query may see.
  /// - Returns: the shape of the scores.
  /// - Refuses: scores with another number of heads, as `ALiBi: the slopes are for 8 heads, the scores have 2`; a mask
  ///   that does not broadcast to the scores.
  /// - Cost: heads n m numbers, and an addition per score.
  public func callAsFunction(attentionScores: Tensor, offset: Int? = nil, mask: AttentionMask? = nil) -> Tensor {
    let heads = attentionScores.ndim >= 3 ? attentionScores.dim(-3) : nil
    guard heads == slopes.size else {
      let (made, found) = (slopes.size == 1 ? "1 head" : "\(slopes.size) heads", heads.map { "\($0)" } ?? "none")
      refuse(
        ShapeError(
          "ALiBi", "the slopes are for \(made), the scores have \(found)",
          operands: [.init("scores", attentionScores.shape, axes: heads == nil ? [] : [attentionScores.ndim - 3])]))
    }
    mask?.refuseUnlessFitting(attentionScores.shape, hasHeads: true)
    let bias = bias(queries: attentionScores.dim(-2), keys: attentionScores.dim(-1), offset: offset)
    return mask?.applied(to: attentionScores + bias) ?? attentionScores + bias
  }

  /// Computes attention in which each score loses slope × distance.
  ///
  ///     softmax(Q Kᵀ / √d - slopeₕ |i - j| + M) V
  ///
  ///     ALiBi(heads: 2).attention(queries: q, keys: k, values: v, mask: .causal(queries: 5, keys: 5))
  ///     // q [2, 5, 8], k [2, 5, 8], v [2, 5, 3]: [2, 5, 3]
  ///
  /// - Parameters:
  ///   - queries: `[…, heads, n, d]`.
  ///   - keys: `[…, heads, m, d]`; or one head for all.
  ///   - values: `[…, heads, m, dᵥ]`.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  ///   - scale: the factor applied to the scores; 1/√d if omitted.
  ///   - mask: which keys each query may see; the paper's models are causal.
  /// - Returns: `[…, heads, n, dᵥ]`.
  /// - Refuses: another number of heads, as `ALiBi: the slopes are for 8 heads, the queries and keys have 2`; whatever
  ///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
  /// - Cost: that of plain attention, and heads n m numbers for the bias.
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> Tensor {
    tracedAttention(queries: queries, keys: keys, values: values, offset: offset, scale: scale, mask: mask).output
  }

  /// Computes ``attention(queries:keys:values:offset:scale:mask:)`` with every stage kept.
  ///
  /// The bias is an additive mask: ``AttentionTrace/masked`` is the first stage that has it.
  ///
  /// - Returns: the stages; the output is bit for bit the same.
  /// - Refuses: whatever the plain form refuses.
  public func tracedAttention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float? = nil, mask: AttentionMask? = nil
  ) -> AttentionTrace {
    refuseOtherHeads(slopes.size, of: "slopes are", queries: queries, keys: keys, mask: mask, in: "ALiBi")
    let bias = AttentionMask.additive(bias(queries: queries.dim(-2), keys: keys.dim(-2), offset: offset))
    return tracedScaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { $0 && bias } ?? bias)
  }
}

extension Mechanism {
  static let alibi = Mechanism(
    id: "alibi", title: "ALiBi", kind: .positions,
    paper: "Press, Smith and Lewis, Train short, test long, 2022",
    exactness: .different("each score loses slope × distance"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; as plain attention",
    laws: [.rowsSumToOne, .causal], work: \.denseWork
  ) {
    let mask = AttentionMask.causal(queries: $0.size.queries, keys: $0.size.keys)
    let trace = ALiBi(heads: $0.size.heads)
      .tracedAttention(queries: $0.queries, keys: $0.keys, values: $0.values, mask: mask)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

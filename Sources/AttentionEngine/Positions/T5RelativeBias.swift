import Tensors

/// T5's positions: a learned number for each bucket of distances and each head, added to the scores.
///
///     scoreₕᵢⱼ = qᵢ · kⱼ + table[bucket(j - i), h]
///
/// A score depends on the content of the two tokens and, separately, on their distance. One table serves all layers of
/// T5. The trap is the scale: T5 does not divide by √d, so a table of its models is trained for unscaled products.
///
///     let bias = T5RelativeBias(heads: 2, seed: 1)
///     bias(queries: 5, keys: 7).shape                          // [2, 5, 7]
///     bias.attention(queries: q, keys: k, values: v).shape     // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: [2, 5, 3]
///
/// - Source: Raffel et al., "Exploring the limits of transfer learning with a unified text-to-text transformer", 2020,
///   section 2.1; in its code `relative_attention_bias` is `table`.
public struct T5RelativeBias: Sendable, Equatable {
  /// A number for each bucket and head, `[buckets, heads]`.
  public let table: Tensor
  /// The buckets of distances that share a number.
  public let buckets: RelativeBuckets

  /// Creates a bias from a given table.
  ///
  /// - Parameters:
  ///   - table: `[buckets, heads]`.
  ///   - buckets: the buckets of distances that share a number; as many as the table has rows.
  /// - Refuses: another shape, as `T5RelativeBias: the table has 16 rows for 32 buckets`.
  public init(table: Tensor, buckets: RelativeBuckets = RelativeBuckets()) {
    guard table.ndim == 2 else {
      refuse(
        ShapeError(
          "T5RelativeBias", "the table needs two axes, buckets and heads", operands: [.init("table", table.shape)]))
    }
    guard table.dim(0) == buckets.count else {
      refuse(
        ShapeError(
          "T5RelativeBias", "the table has \(table.dim(0)) rows for \(buckets.count) buckets",
          operands: [.init("table", table.shape, axes: [0])]))
    }
    self.table = table
    self.buckets = buckets
  }

  /// Creates a random table, as before training: unit normal numbers.
  ///
  /// - Parameters:
  ///   - heads: the number of heads.
  ///   - buckets: the buckets of distances that share a number.
  ///   - seed: the seed of the random table.
  /// - Refuses: no heads, as `T5RelativeBias: the number of heads is 0, not at least 1`.
  public init(heads: Int, buckets: RelativeBuckets = RelativeBuckets(), seed: Int) {
    guard heads >= 1 else { refuse(ShapeError("T5RelativeBias", "the number of heads is \(heads), not at least 1")) }
    self.init(table: .normal([buckets.count, heads], seed: seed), buckets: buckets)
  }

  /// Returns the numbers to add to the scores.
  ///
  /// - Parameters:
  ///   - queries: the number of queries, n.
  ///   - keys: the number of keys, m.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  /// - Returns: `[heads, n, m]`.
  /// - Refuses: a negative count, as `RelativeBuckets: a count is negative, -2`; an offset beyond ±2²⁴.
  /// - Cost: heads n m numbers.
  public func callAsFunction(queries: Int, keys: Int, offset: Int? = nil) -> Tensor {
    let pairs = buckets(queries: queries, keys: keys, offset: offset)  // [n, m]
    return take(table.T, pairs, axis: 1)  // [heads, buckets] at [n, m] = [heads, n, m]
  }

  /// Computes attention with the bias added to the scores, which are not scaled.
  ///
  ///     softmax(Q Kᵀ + table[bucket(j - i), h] + M) V
  ///
  /// - Parameters:
  ///   - queries: `[…, heads, n, d]`.
  ///   - keys: `[…, heads, m, d]`; or one head for all.
  ///   - values: `[…, heads, m, dᵥ]`.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  ///   - scale: the factor applied to the products; 1 as in T5 if omitted.
  ///   - mask: which keys each query may see.
  /// - Returns: `[…, heads, n, dᵥ]`.
  /// - Refuses: another number of heads, as `T5RelativeBias: the table is for 8 heads, the queries and keys have 2`;
  ///   whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
  /// - Cost: that of plain attention, and heads n m numbers for the bias.
  public func attention(
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float = 1, mask: AttentionMask? = nil
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
    queries: Tensor, keys: Tensor, values: Tensor, offset: Int? = nil, scale: Float = 1, mask: AttentionMask? = nil
  ) -> AttentionTrace {
    refuseOtherHeads(table.dim(1), of: "table is", queries: queries, keys: keys, mask: mask, in: "T5RelativeBias")
    let bias = AttentionMask.additive(self(queries: queries.dim(-2), keys: keys.dim(-2), offset: offset))
    return tracedScaledDotProductAttention(
      queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { $0 && bias } ?? bias)
  }
}

extension Mechanism {
  static let t5Relative = Mechanism(
    id: "t5-relative", title: "T5's relative positions", kind: .positions,
    paper: "Raffel et al., Exploring the limits of transfer learning with a unified text-to-text transformer, 2020",
    exactness: .different("a number for each distance and head is added to unscaled scores"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; a table of 32 h numbers",
    laws: [.rowsSumToOne], work: \.denseWork
  ) {
    let trace = T5RelativeBias(heads: $0.size.heads, seed: $0.seed &+ 4)
      .tracedAttention(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

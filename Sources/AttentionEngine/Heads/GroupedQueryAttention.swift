import Tensors

/// Multi-head attention with fewer heads for keys and values than for queries.
///
///     headₕ = Attention(Q W_Qₕᵀ, K W_K_gᵀ, V W_V_gᵀ),   g = h / (numHeads / numKeyHeads), rounded down
///
///     let attention = GroupedQueryAttention(dimensions: 24, numHeads: 6, numKeyHeads: 2, seed: 1)
///     attention(x)                             // x [5, 24]: [5, 24]
///     attention.keyProjection.weight.shape     // [8, 24], two heads of width 4
///
/// - Source: Ainslie et al., "GQA: training generalized multi-query transformer models from multi-head checkpoints",
///   2023; G is `numKeyHeads`.
public struct GroupedQueryAttention: Sendable, Equatable {
  /// The heads of the queries.
  public var numHeads: Int
  /// The heads of the keys and values, a divisor of ``numHeads``.
  public var numKeyHeads: Int
  /// The projection to the queries of all heads: `[numHeads · width, features]`.
  public var queryProjection: Linear
  /// The projection to the keys, with fewer heads: `[numKeyHeads · width, features]`.
  public var keyProjection: Linear
  /// The projection to the values, with fewer heads: `[numKeyHeads · width, features]`.
  public var valueProjection: Linear
  /// The projection from the outputs of all query heads side by side, W_O.
  public var outProjection: Linear
  /// The former name of ``outProjection``.
  @available(*, unavailable, renamed: "outProjection")
  public var outputProjection: Linear { outProjection }

  /// Creates attention with given projections.
  ///
  /// - Refuses: heads that cannot be shared evenly, as `groupedQueryAttention: 4 key heads do not divide 6 query
  ///   heads`; projections that do not fit, as `groupedQueryAttention: the heads give 8 features, the output projection
  ///   takes 6`.
  public init(
    numHeads: Int, numKeyHeads: Int, queryProjection: Linear, keyProjection: Linear, valueProjection: Linear,
    outProjection: Linear
  ) {
    self.numHeads = numHeads
    self.numKeyHeads = numKeyHeads
    self.queryProjection = queryProjection
    self.keyProjection = keyProjection
    self.valueProjection = valueProjection
    self.outProjection = outProjection
    if let error = parameterError { refuse(error) }
  }

  /// Creates attention with random projections.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token, and of the queries of all heads together.
  ///   - numHeads: the heads of the queries, a divisor of `dimensions`.
  ///   - numKeyHeads: the heads of keys and values, a divisor of `numHeads`.
  ///   - bias: whether the four projections have a bias.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: heads that do not divide, as `groupedQueryAttention: 4 key heads do not divide 6 query heads`,
  ///   `groupedQueryAttention: 3 heads do not divide 8 features`; sizes below 1.
  public init(dimensions: Int, numHeads: Int, numKeyHeads: Int, bias: Bool = false, seed: Int) {
    if let error = ShapeError.sharing("groupedQueryAttention", heads: numHeads, keyHeads: numKeyHeads) {
      refuse(error)
    }
    guard dimensions > 0 && dimensions % numHeads == 0 else {
      refuse(ShapeError("groupedQueryAttention", "\(numHeads) heads do not divide \(dimensions) features"))
    }
    let shared = dimensions / numHeads * numKeyHeads
    var seeds = SplitMix64(seed: seed)
    self.init(
      numHeads: numHeads, numKeyHeads: numKeyHeads,
      queryProjection: Linear(dimensions, dimensions, bias: bias, seed: seeds.seed()),
      keyProjection: Linear(dimensions, shared, bias: bias, seed: seeds.seed()),
      valueProjection: Linear(dimensions, shared, bias: bias, seed: seeds.seed()),
      outProjection: Linear(dimensions, dimensions, bias: bias, seed: seeds.seed()))
  }

  /// Computes the attention of tokens to themselves.
  ///
  /// - Parameters:
  ///   - x: `[…, n, features]`.
  ///   - mask: a mask that broadcasts against `[…, numHeads, n, n]`.
  /// - Returns: `[…, n, features out]`.
  /// - Refuses: whatever ``callAsFunction(_:keys:values:mask:)`` refuses.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask? = nil) -> Tensor {
    self(x, keys: x, values: x, mask: mask)
  }

  /// Computes the attention of tokens to others.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features]`.
  ///   - keys: `[…, m, features]`.
  ///   - values: `[…, m, features]`.
  ///   - mask: a mask that broadcasts against `[…, numHeads, n, m]`, as for ``MultiHeadAttention``.
  /// - Returns: `[…, n, features out]`.
  /// - Refuses: other features, as `groupedQueryAttention: the keys have 7 features, their projection takes 8`; keys
  ///   and values that differ in count; leading axes or a mask that do not broadcast.
  /// - Cost: for D features and the share r = numKeyHeads / numHeads: 2 n D² + 2 m r D² for the projections, 2 n m D
  ///   for attention.
  public func callAsFunction(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> Tensor {
    refuseUnlessFitting(queries, keys: keys, values: values, mask: mask)
    return projectedAttention(
      queries, keys, values, queryProjection, keyProjection, valueProjection, heads: numHeads, keyHeads: numKeyHeads,
      mask: mask
    ).map { outProjection($0) } ?? traced(queries, keys: keys, values: values, mask: mask).output
  }

  /// Computes ``callAsFunction(_:keys:values:mask:)`` with every stage kept.
  ///
  /// - Returns: the stages, with the fewer heads of the keys and values.
  public func traced(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask? = nil) -> MultiHeadTrace {
    refuseUnlessFitting(queries, keys: keys, values: values, mask: mask)
    let q = splitHeads(queryProjection(queries), heads: numHeads)  // […, numHeads, n, dₖ]
    let k = splitHeads(keyProjection(keys), heads: numKeyHeads)  // […, numKeyHeads, m, dₖ]
    let v = splitHeads(valueProjection(values), heads: numKeyHeads)  // […, numKeyHeads, m, dᵥ]
    let attention = tracedGroupedQueryAttention(queries: q, keys: k, values: v, mask: mask)
    let merged = mergedHeads(attention.output)  // […, n, numHeads · dᵥ]
    return MultiHeadTrace(
      queries: q, keys: k, values: v, attention: attention, merged: merged, output: outProjection(merged))
  }

  private func refuseUnlessFitting(_ queries: Tensor, keys: Tensor, values: Tensor, mask: AttentionMask?) {
    if let error = parameterError { refuse(error) }
    refuseUnlessAttending(
      "groupedQueryAttention",
      [("queries", queries, queryProjection), ("keys", keys, keyProjection), ("values", values, valueProjection)],
      heads: numHeads, mask: mask)
  }

  private var parameterError: ShapeError? {
    ShapeError.sharing("groupedQueryAttention", heads: numHeads, keyHeads: numKeyHeads)
      ?? projectionError(
        "groupedQueryAttention", queryProjection, keyProjection, valueProjection, outProjection, heads: numHeads,
        keyHeads: numKeyHeads)
  }
}

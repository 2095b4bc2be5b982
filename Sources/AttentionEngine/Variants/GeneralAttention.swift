import Tensors

/// Luong's general attention: a learned matrix stands between each query and each key.
///
///     scoreᵢⱼ = qᵢᵀ W kⱼ
///     out     = softmax(score + M) V
///
/// The matrix pairs features of a query with features of a key, and so their widths may differ. W = I is the dot
/// product. Queries and keys that are projected first, as in a transformer's heads, have W = W_qᵀ W_k, of lower rank.
/// As in the paper, scores are not divided by √d.
///
///     let attention = GeneralAttention(queryFeatures: 8, keyFeatures: 6, seed: 1)
///     attention(queries: q, keys: k, values: v)    // q [2, 5, 8], k [2, 7, 6], v [2, 7, 3]: [2, 5, 3]
///
/// - Source: Luong, Pham and Manning, "Effective approaches to attention-based neural machine translation", 2015,
///   equation 8, "general": h_t is a query, h̄_s both key and value, W_a is `weight`.
public struct GeneralAttention: AttentionComparison, Equatable {
  /// W, `[features of a query, features of a key]`.
  public let weight: Tensor

  /// Creates attention with a given weight.
  ///
  /// - Parameter weight: `[features of a query, features of a key]`.
  /// - Refuses: another number of axes, as `GeneralAttention: weight needs two axes, features of a query and of a key`.
  public init(weight: Tensor) {
    guard weight.ndim == 2 else {
      refuse(
        ShapeError(
          "GeneralAttention", "weight needs two axes, features of a query and of a key",
          operands: [.init("weight", weight.shape)]))
    }
    self.weight = weight
  }

  /// Creates attention with a random weight, uniform within ±1/√(features of a query).
  ///
  /// - Parameters:
  ///   - queryFeatures: the width of a query.
  ///   - keyFeatures: the width of a key.
  ///   - seed: the seed of the random weight.
  /// - Refuses: a width that is not at least 1, as `GeneralAttention: the width 0 is not at least 1`.
  public init(queryFeatures: Int, keyFeatures: Int, seed: Int) {
    for width in [queryFeatures, keyFeatures] where width < 1 {
      refuse(ShapeError("GeneralAttention", "the width \(width) is not at least 1"))
    }
    let bound = defaultScale(features: queryFeatures)
    self.init(weight: .uniform(low: -bound, high: bound, [queryFeatures, keyFeatures], seed: seed))
  }

  /// Returns a score for each pair of a query and a key.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features of a query]`.
  ///   - keys: `[…, m, features of a key]`.
  /// - Returns: `[…, n, m]`.
  /// - Refuses: other widths, as `GeneralAttention: the queries have 7 features, weight takes 8`; leading axes that do
  ///   not broadcast.
  /// - Cost: n d_q d_k + n m d_k multiply-adds: each query is multiplied by W once.
  public func scores(queries: Tensor, keys: Tensor) -> Tensor {
    refuseUnfit(queries: queries, keys: keys)
    // […, n, d_q] × [d_q, d_k] × […, d_k, m] = […, n, m]
    return matmul(queries, weight).timesTransposed(keys)
  }

  private func refuseUnfit(queries: Tensor, keys: Tensor) {
    let operands = ComparisonOperands(operation: "GeneralAttention", queries: queries, keys: keys, values: nil)
    operands.refuseOtherWidth("queries", queries, "weight", weight, axis: 0)
    operands.refuseOtherWidth("keys", keys, "weight", weight, axis: 1)
    operands.refuseOtherCounts()
  }
}

extension Mechanism {
  static let general = Mechanism(
    id: "general", title: "General attention (Luong)", kind: .scores,
    paper: "Luong, Pham and Manning, Effective approaches to attention-based neural machine translation, 2015",
    exactness: .different("a learned matrix stands between queries and keys"),
    cost: "h (n d² + n m (d + dᵥ)) multiply-adds, h n m exponentials and weights",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
    work: { $0.denseWork + Work(multiplyAdds: $0.heads * $0.queries * $0.features * $0.features) }
  ) {
    let (d, seed) = ($0.size.features, $0.seed &+ 4)
    let trace = GeneralAttention(queryFeatures: d, keyFeatures: d, seed: seed)
      .traced(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

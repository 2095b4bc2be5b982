import Tensors

/// Additive attention: a small network with one hidden layer compares each query with each key.
///
///     scoreᵢⱼ = v · tanh(W_q qᵢ + W_k kⱼ + b)
///     out     = softmax(score + M) V
///
/// Queries and keys may have different widths, and the scores need no √d: tanh holds each hidden number between -1
/// and 1. The price is that the hidden layer exists for every pair, n m a numbers, whereas dot products are one product
/// of two matrices.
///
///     let attention = AdditiveAttention(queryFeatures: 8, keyFeatures: 6, hiddenFeatures: 10, seed: 1)
///     attention(queries: q, keys: k, values: v)    // q [2, 5, 8], k [2, 7, 6], v [2, 7, 3]: [2, 5, 3]
///
/// - Source: Bahdanau, Cho and Bengio, "Neural machine translation by jointly learning to align and translate", 2015,
///   section A.1.2: the decoder's state s is a query, W_a is `queryWeight`; the annotation h is both key and value, U_a
///   is `keyWeight`; v_a is `scoreWeight`. The paper has no b.
public struct AdditiveAttention: AttentionComparison, Equatable {
  /// W_q, `[a, features of a query]`.
  public let queryWeight: Tensor
  /// W_k, `[a, features of a key]`.
  public let keyWeight: Tensor
  /// b, `[a]`, or `nil`.
  public let bias: Tensor?
  /// v, `[a]`, which turns the hidden numbers into a score.
  public let scoreWeight: Tensor

  /// Creates attention with given weights.
  ///
  /// - Parameters:
  ///   - queryWeight: `[a, features of a query]`.
  ///   - keyWeight: `[a, features of a key]`.
  ///   - bias: `[a]`, or `nil`.
  ///   - scoreWeight: `[a]`.
  /// - Refuses: weights that do not fit, as `AdditiveAttention: the hidden sizes differ, 10 and 9`; other numbers of
  ///   axes.
  public init(queryWeight: Tensor, keyWeight: Tensor, bias: Tensor? = nil, scoreWeight: Tensor) {
    var weights = [("queryWeight", queryWeight, 2), ("keyWeight", keyWeight, 2), ("scoreWeight", scoreWeight, 1)]
    if let bias { weights.append(("bias", bias, 1)) }
    for (name, weight, axes) in weights where weight.ndim != axes {
      let wanted = axes == 2 ? "two axes, hidden and features" : "one axis, hidden"
      refuse(ShapeError("AdditiveAttention", "\(name) needs \(wanted)", operands: [.init(name, weight.shape)]))
    }
    for (name, weight, _) in weights where weight.dim(0) != queryWeight.dim(0) {
      refuse(
        ShapeError(
          "AdditiveAttention", "the hidden sizes differ, \(queryWeight.dim(0)) and \(weight.dim(0))",
          operands: [.init("queryWeight", queryWeight.shape, axes: [0]), .init(name, weight.shape, axes: [0])]))
    }
    self.queryWeight = queryWeight
    self.keyWeight = keyWeight
    self.bias = bias
    self.scoreWeight = scoreWeight
  }

  /// Creates attention with random weights, uniform within ±1/√(inputs of the layer), and a bias of zeros.
  ///
  /// - Parameters:
  ///   - queryFeatures: the width of a query.
  ///   - keyFeatures: the width of a key.
  ///   - hiddenFeatures: a, the width of the hidden layer.
  ///   - seed: the seed of the random weights.
  /// - Refuses: a width that is not at least 1, as `AdditiveAttention: the width 0 is not at least 1`.
  public init(queryFeatures: Int, keyFeatures: Int, hiddenFeatures: Int, seed: Int) {
    for width in [queryFeatures, keyFeatures, hiddenFeatures] where width < 1 {
      refuse(ShapeError("AdditiveAttention", "the width \(width) is not at least 1"))
    }
    func weight(_ shape: [Int], inputs: Int, seed: Int) -> Tensor {
      let bound = defaultScale(features: inputs)
      return .uniform(low: -bound, high: bound, shape, seed: seed)
    }
    self.init(
      queryWeight: weight([hiddenFeatures, queryFeatures], inputs: queryFeatures, seed: seed),
      keyWeight: weight([hiddenFeatures, keyFeatures], inputs: keyFeatures, seed: seed &+ 1),
      bias: .zeros([hiddenFeatures]), scoreWeight: weight([hiddenFeatures], inputs: hiddenFeatures, seed: seed &+ 2))
  }

  /// Returns a score for each pair of a query and a key.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, features of a query]`.
  ///   - keys: `[…, m, features of a key]`.
  /// - Returns: `[…, n, m]`.
  /// - Refuses: other widths, as `AdditiveAttention: the queries have 7 features, queryWeight takes 8`; leading axes
  ///   that do not broadcast.
  /// - Cost: n a d + m a d + n m a multiply-adds, n m a exponentials (tanh) and as many numbers.
  public func scores(queries: Tensor, keys: Tensor) -> Tensor {
    refuseUnfit(queries: queries, keys: keys)
    let fromQueries = queries.timesTransposed(queryWeight)  // […, n, d] × [d, a] = […, n, a]
    let fromKeys = keys.timesTransposed(keyWeight)  // […, m, d] × [d, a] = […, m, a]
    let shifted = bias.map { fromKeys + $0 } ?? fromKeys
    // […, n, 1, a] + […, 1, m, a] = […, n, m, a]
    let hidden = tanh(fromQueries.expandedDimensions(axis: -2) + shifted.expandedDimensions(axis: -3))
    return matmul(hidden, scoreWeight)  // […, n, m, a] × [a] = […, n, m]
  }

  private func refuseUnfit(queries: Tensor, keys: Tensor) {
    let operands = ComparisonOperands(operation: "AdditiveAttention", queries: queries, keys: keys, values: nil)
    operands.refuseOtherWidth("queries", queries, "queryWeight", queryWeight, axis: 1)
    operands.refuseOtherWidth("keys", keys, "keyWeight", keyWeight, axis: 1)
    operands.refuseOtherCounts()
  }
}

extension Mechanism {
  static let additive = Mechanism(
    id: "additive", title: "Additive attention (Bahdanau)", kind: .scores,
    paper: "Bahdanau, Cho and Bengio, Neural machine translation by jointly learning to align and translate, 2015",
    exactness: .different("a hidden layer compares queries and keys"),
    cost: "h ((n + m) d a + n m (a + dᵥ)) multiply-adds, h n m (a + 1) exponentials, n m a hidden numbers; here a = d",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
    work: {
      let (pairs, hidden) = ($0.heads * $0.queries * $0.keys, $0.features)
      return Work(
        multiplyAdds: $0.heads * ($0.queries + $0.keys) * $0.features * hidden + pairs * (hidden + $0.valueFeatures),
        exponentials: pairs * (hidden + 1), scoreBytes: 4 * pairs)
    }
  ) {
    let d = $0.size.features
    let trace = AdditiveAttention(queryFeatures: d, keyFeatures: d, hiddenFeatures: d, seed: $0.seed &+ 4)
      .traced(queries: $0.queries, keys: $0.keys, values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}

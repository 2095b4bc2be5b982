import Tensors

/// Returns positive features of queries or keys, whose dot products replace softmax's exponential.
///
///     φ(x) = elu(x) + 1 = x + 1 for x > 0, eˣ for x ≤ 0
///
/// - Parameter x: queries or keys, any shape.
/// - Returns: the same shape; no number is below 0, and 0 stands where x is below -103.97.
/// - Cost: one exponential per element.
/// - Numerics: not computed as elu(x) + 1: below -17.33 elu is -1 to the last digit of a `Float`, and the sum is 0. eˣ has
///   all its digits down to -87.3, fewer and fewer down to -103.97, and is 0 below.
/// - Source: Katharopoulos et al., "Transformers are RNNs: fast autoregressive transformers with linear attention",
///   2020, equation 7.
public func linearAttentionFeatures(_ x: Tensor) -> Tensor { which(x .> 0, x + 1, exp(minimum(x, 0))) }

/// Computes attention with work that grows with n and not with n²: a dot product of features instead of the
/// exponential.
///
///     outputᵢ = φ(qᵢ) Σⱼ φ(kⱼ)ᵀ vⱼ / φ(qᵢ) · Σⱼ φ(kⱼ),     φ(x) = elu(x) + 1
///
/// Softmax forces the order (Q Kᵀ) V: the exponential stands between the products. Without it the brackets can be
/// moved, Q (Kᵀ V), and no query is ever compared with a key. This is a different function from softmax attention: φ's
/// dot products cannot be as peaked, so it picks out single tokens badly. Scores are not divided by √d; there is no
/// need.
///
///     linearAttention(queries: q, keys: k, values: v)    // q [2, 5, 8], k [2, 7, 8], v [2, 7, 3]: [2, 5, 3]
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
///   - values: `[…, m, dᵥ]`.
///   - isCausal: whether query i sees only the keys 0 … i + m - n.
///   - epsilon: a number added to the denominator; the authors' code has 1e-6.
/// - Returns: `[…, n, dᵥ]`; 0 if there are no keys.
/// - Refuses: whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses; if causal, more queries
///   than keys, as `linearAttention: 7 causal queries have only 5 keys`.
/// - Cost: for each head m d dᵥ + n d (dᵥ + 1) multiply-adds, (n + m) d exponentials; causal the same, with a state of
///   d (dᵥ + 1) numbers.
/// - Numerics: where no feature is above 0, φ(x - t) = e⁻ᵗ φ(x), and the factor cancels. So a query far below 0 is raised to
///   where its greatest feature is 0, and so are all keys together unless they are causal, when a later one must change
///   nothing. With an epsilon, which has no such factor, neither is. Where all products of features are 0 all the same, the
///   output is 0, and not 0 / 0.
/// - Source: Katharopoulos et al. 2020, equations 4 to 6, causal 8 to 12.
public func linearAttention(
  queries: Tensor, keys: Tensor, values: Tensor, isCausal: Bool = false, epsilon: Float = 0
) -> Tensor {
  let given = AttentionOperands(queries: queries, keys: keys, values: values, scale: 1, mask: nil)
  let operands =
    epsilon != 0
    ? given
    : AttentionOperands(
      queries: queries.raised(axes: [-1]), keys: isCausal ? keys : keys.raised(axes: [-2, -1]), values: values,
      scale: 1,
      mask: nil)
  return operands.linearAttention(linearAttentionFeatures, isCausal: isCausal, epsilon: epsilon, in: "linearAttention")
}

/// Returns the weights equivalent to linear attention, by computing the grid that it avoids.
///
///     wᵢⱼ = φ(qᵢ) · φ(kⱼ) / Σⱼ φ(qᵢ) · φ(kⱼ)
///
/// - Parameters:
///   - queryFeatures: φ(q), `[…, n, r]`.
///   - keyFeatures: φ(k), `[…, m, r]`.
///   - isCausal: whether query i sees only the keys 0 … i + m - n.
/// - Returns: `[…, n, m]`, rows that sum to 1; zeros in the row of a causal query that sees no key.
/// - Refuses: features that differ, as `attention: queries and keys differ in features, 8 and 5`.
/// - Cost: n m r multiply-adds, n m numbers.
public func linearAttentionWeights(queryFeatures: Tensor, keyFeatures: Tensor, isCausal: Bool = false) -> Tensor {
  let scores = dotProductScores(queries: queryFeatures, keys: keyFeatures)
  let (n, m) = (scores.dim(-2), scores.dim(-1))
  let kept = isCausal ? which(AttentionMask.causal(queries: n, keys: m).allowed, scores, 0) : scores
  let sums = kept.sum(axis: -1, keepDims: true)
  return which(sums .== 0, 0, kept / sums)
}

extension Tensor {
  /// Returns the numbers, raised along some axes to where the greatest is 0, wherever it is below.
  fileprivate func raised(axes: [Int]) -> Tensor {
    if size == 0 { return self }
    // No lower than what is finite: -inf stays -inf.
    return self - minimum(maximum(max(axes: axes, keepDims: true), -.greatestFiniteMagnitude), 0)
  }
}

extension AttentionOperands {
  /// Computes attention by sums over the features of keys.
  func linearAttention(
    _ features: (Tensor) -> Tensor, isCausal: Bool, epsilon: Float, in operation: String
  ) -> Tensor {
    let (n, m) = (queries.dim(-2), keys.dim(-2))
    let (queryFeatures, keyFeatures) = (features(queries), features(keys))
    if isCausal && n > m { refuse(ShapeError(operation, "\(n) causal queries have only \(m) keys")) }
    if m == 0 { return .zeros(outputShape(rows: n)) }
    var state = LinearAttentionState()
    guard isCausal else {
      state.add(keyFeatures: keyFeatures, values: values)
      return state.output(queryFeatures: queryFeatures, epsilon: epsilon)
    }
    func add(_ keys: Range<Int>) {
      state.add(keyFeatures: keyFeatures[.ellipsis, keys, 0...], values: values[.ellipsis, keys, 0...])
    }
    if m > n { add(0..<(m - n)) }
    let outputs = (0..<n).map { i in
      add((m - n + i)..<(m - n + i + 1))
      return state.output(queryFeatures: queryFeatures[.ellipsis, i..<(i + 1), 0...], epsilon: epsilon)
    }
    return outputs.isEmpty ? .zeros(outputShape(rows: 0)) : concatenated(outputs, axis: -2)
  }
}

extension AttentionSize {
  /// Returns the work of attention by sums over r features, without that of the features.
  func linearWork(rank: Int) -> Work {
    Work(multiplyAdds: heads * rank * (keys * valueFeatures + queries * (valueFeatures + 1)))
  }
}

extension Mechanism {
  static let linearAttention = linear("linear-attention", "Linear attention", isCausal: false)
  static let causalLinearAttention = linear("linear-attention-causal", "Linear attention, causal", isCausal: true)

  private static func linear(_ id: String, _ title: String, isCausal: Bool) -> Mechanism {
    Mechanism(
      id: id, title: title, kind: .efficient,
      paper:
        "Katharopoulos et al., Transformers are RNNs: fast autoregressive transformers with linear attention, 2020",
      exactness: .different("dot products of elu(x) + 1 in the place of the exponential"),
      cost: "h d (m dᵥ + n (dᵥ + 1)) multiply-adds, h (n + m) d exponentials, no scores",
      laws: isCausal ? [.causal] : [.keysInAnyOrder, .tokensInAnyOrder],
      work: {
        $0.linearWork(rank: $0.features)
          + Work(exponentials: $0.heads * ($0.queries + $0.keys) * $0.features)
      }
    ) {
      AttentionResult(
        output: AttentionEngine.linearAttention(
          queries: $0.queries, keys: $0.keys, values: $0.values, isCausal: isCausal))
    }
  }
}

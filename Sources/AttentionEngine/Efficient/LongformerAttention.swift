import Tensors

/// Computes attention to neighbours and to a few global tokens, without the grid of mostly forbidden scores.
///
///     for each query i:   Jᵢ = global tokens and the j with |i - j| ≤ w r, in steps of r;   all j if i is global
///                         outputᵢ = softmax(qᵢ K[Jᵢ]ᵀ / √d) V[Jᵢ]
///
/// The result is that of dense attention under ``AttentionMask/slidingWindow(queries:keys:window:dilation:isCausal:)``
/// `||` ``AttentionMask/globalTokens(_:queries:keys:)``. The work is not: it grows with n and not with n², which a mask
/// alone never achieves. Stacked layers reach further: after ℓ of them a token has information from neighbours ℓ w
/// away.
///
///     let local = longformerAttention(queries: q, keys: k, values: v, window: 2, globalTokens: [0])
///     local.output         // q [2, 11, 8], v [2, 11, 3]: [2, 11, 3]
///     local.scoreCount     // 130 of 242
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, n, d]`, of the same tokens.
///   - values: `[…, n, dᵥ]`.
///   - window: w, the number of neighbours on each side, in steps of the dilation, without the query's own position.
///   - dilation: r, from one neighbour to the next, in tokens.
///   - globalTokens: the positions of the tokens that see everything and are seen by everything.
///   - global: further projections of the same tokens, with which global queries look at all keys, if a model has them;
///     the shapes are those of queries, keys and values.
///   - scale: the factor applied to the scores; 1/√d if omitted.
/// - Returns: the outputs, and the weights that were computed.
/// - Refuses: queries and keys of different tokens, as `longformer: 5 queries and 7 keys are not the same tokens`; a
///   negative window, a dilation below 1, a position without a token; further projections of other shapes, as
///   `longformer: the global queries are not of the shape of the queries`; whatever
///   ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: for each head n (2w + 1 + 2g) scores at most, with g global tokens; d + dᵥ multiply-adds and an exponential
///   for each.
/// - Source: Beltagy, Peters and Cohan, "Longformer: the long-document transformer", 2020, §3.1; w/2 there is w here.
///   Its code cuts the sequence into overlapping chunks of 2w to do the same with large products.
public func longformerAttention(
  queries: Tensor, keys: Tensor, values: Tensor, window: Int, dilation: Int = 1, globalTokens: [Int] = [],
  global: (queries: Tensor, keys: Tensor, values: Tensor)? = nil, scale: Float? = nil
) -> GatheredAttention {
  let operands = AttentionOperands(queries: queries, keys: keys, values: values, scale: scale, mask: nil)
  let n = operands.tokenCount(in: "longformer")
  if window < 0 { refuse(ShapeError("longformer", "the window \(window) is negative")) }
  if dilation < 1 { refuse(ShapeError("longformer", "the dilation \(dilation) is not at least 1")) }
  AttentionMask.refuseMissingTokens(globalTokens, of: n, in: "longformer")
  if let global {
    for (name, given, like) in [
      ("queries", global.queries, queries), ("keys", global.keys, keys), ("values", global.values, values),
    ] where given.shape != like.shape {
      refuse(
        ShapeError(
          "longformer", "the global \(name) are not of the shape of the \(name)",
          operands: [.init(name, like.shape), .init("global \(name)", given.shape)]))
    }
  }
  let isGlobal = Set(globalTokens)
  let groups = (0..<n).map { i in
    let reach = Swift.min(window, n / dilation)
    let neighbours = (-reach...reach).map { i + $0 * dilation }.filter { $0 >= 0 && $0 < n }
    let seen = isGlobal.contains(i) ? Array(0..<n) : isGlobal.union(neighbours).sorted()
    return (queries: i..<(i + 1), keys: seen)
  }
  let far = global ?? (queries, keys, values)
  return GatheredAttention(keyCount: n, outputShape: operands.outputShape(rows: n), groups) { query, seen in
    let (q, k, v) = isGlobal.contains(query.lowerBound) ? far : (queries, keys, values)
    return tracedScaledDotProductAttention(
      queries: q[.ellipsis, query, 0...], keys: k[.ellipsis, seen, 0...], values: v[.ellipsis, seen, 0...],
      scale: operands.scale)
  }
}

extension AttentionOperands {
  /// Returns the number of tokens, and refuses queries and keys of different tokens.
  func tokenCount(in operation: String) -> Int {
    let (n, m) = (queries.dim(-2), keys.dim(-2))
    guard n == m else {
      refuse(
        ShapeError(
          operation, "\(n) queries and \(m) keys are not the same tokens",
          operands: [
            .init("queries", queries.shape, axes: [queries.ndim - 2]), .init("keys", keys.shape, axes: [keys.ndim - 2]),
          ]))
    }
    return n
  }
}

extension Mechanism {
  static let longformer = Mechanism(
    id: "longformer", title: "Longformer", kind: .efficient,
    paper: "Beltagy, Peters and Cohan, Longformer: the long-document transformer, 2020", exactness: .exact,
    cost: """
      at most h n (2 w + 1 + 2 g) (d + dᵥ) multiply-adds and h n (2 w + 1 + 2 g) exponentials and weights, g global \
      tokens
      """,
    laws: [.rowsSumToOne], isSelfAttention: true,
    work: {
      // The window, cut at both ends; then the parts of global token 0's row and column outside the window.
      let (n, w) = ($0.keys, Swift.min($0.window, $0.keys - 1))
      let pairs = $0.heads * (n * (2 * w + 1) - w * (w + 1) + 2 * (n - w - 1))
      return Work(
        multiplyAdds: pairs * ($0.features + $0.valueFeatures), exponentials: pairs, scoreBytes: 4 * pairs)
    }
  ) {
    let result = longformerAttention(
      queries: $0.queries, keys: $0.keys, values: $0.values, window: $0.size.window, globalTokens: [0])
    return AttentionResult(output: result.output, weights: result.weights)
  }
}

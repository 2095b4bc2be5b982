import Tensors

/// The attention to the keys seen so far, which can go on to others without looking back.
///
///     m′ = max(m, max s)
///     l′ = l e^(m - m′) + Σⱼ e^(sⱼ - m′)
///     o′ = o e^(m - m′) + Σⱼ e^(sⱼ - m′) vⱼ,       output = o / l
///
/// Softmax seems to need a whole row: its maximum first, then its sum, then the weights. But a maximum that turns out
/// too small can be corrected: everything so far is multiplied by e^(m - m′). So keys may come one at a time or in
/// blocks, in any order, and the grid of scores need never exist.
///
///     var softmax = OnlineSoftmax()
///     softmax.add(scores: scores[0..., ..<3], values: values[..<3])    // 5 queries, 7 keys
///     softmax.add(scores: scores[0..., 3...], values: values[3...])
///     softmax.output                                                    // the output over all 7 keys
///
/// - Source: Milakov and Gimelshein, "Online normalizer calculation for softmax", 2018, algorithm 3; with the values:
///   Rabe and Staats, "Self-attention does not need O(n²) memory", 2021, §2.
public struct OnlineSoftmax: Sendable, Equatable {
  /// The greatest score of each query so far, m: `[…, n, 1]`; -∞ if it has seen no key.
  public private(set) var maximum = Tensor(-Float.infinity)
  /// The sum of the exponentials so far, l: `[…, n, 1]`.
  public private(set) var denominator = Tensor(0)
  /// The values so far, each times its exponential, o: `[…, n, dᵥ]`.
  public private(set) var numerator = Tensor(0)

  /// Creates a state that has seen no key.
  public init() {}

  /// Adds further keys.
  ///
  /// - Parameters:
  ///   - scores: each query's scores for these keys, scaled and masked: `[…, n, b]`. -∞ marks a key that is not seen.
  ///   - values: `[…, b, dᵥ]`.
  /// - Refuses: values that are not one for each score, as `OnlineSoftmax: 3 scores a query, 2 values`; queries or
  ///   features unlike those before, as `OnlineSoftmax: the queries were 1 before and are 7 now`; leading axes that do
  ///   not broadcast; fewer than two axes.
  /// - Cost: n b dᵥ multiply-adds, n b exponentials and n more to rescale the sums so far.
  /// - Numerics: every exponent is at most 0. Keys in another order change the last digits of the result.
  public mutating func add(scores: Tensor, values: Tensor) {
    refuseUnfit(scores, values)
    if scores.size == 0 { return }
    let greatest = Tensors.maximum(maximum, scores.max(axis: -1, keepDims: true))  // […, n, 1]
    // If no key has been seen yet, -∞ - -∞ would be NaN.
    let reference = which(greatest .== -.infinity, 0, greatest)
    let rescaling = exp(maximum - reference)
    let weights = exp(scores - reference)  // […, n, b]
    denominator = denominator * rescaling + weights.sum(axis: -1, keepDims: true)
    numerator = numerator * rescaling + matmul(weights, values)  // […, n, b] × […, b, dᵥ]
    maximum = greatest
  }

  /// Softmax of all scores so far times their values: `[…, n, dᵥ]`; 0 if no key was seen.
  public var output: Tensor { which(denominator .== 0, 0, numerator / denominator) }

  /// The logarithm of the sum of e to each score so far, m + log l: `[…, n]`; -∞ if no key was seen.
  public var logSumExp: Tensor {
    let whole = maximum + log(denominator)
    return whole.ndim == 0 ? whole : whole.squeezed(axis: -1)
  }

  private func refuseUnfit(_ scores: Tensor, _ values: Tensor) {
    let operands = [ShapeError.Operand("scores", scores.shape), .init("values", values.shape)]
    guard scores.ndim >= 2 && values.ndim >= 2 else {
      refuse(ShapeError("OnlineSoftmax", "scores and values need two axes", operands: operands))
    }
    guard scores.dim(-1) == values.dim(-2) else {
      refuse(
        ShapeError(
          "OnlineSoftmax", "\(scores.dim(-1)) scores a query, \(values.dim(-2)) values",
          operands: [
            .init("scores", scores.shape, axes: [scores.ndim - 1]),
            .init("values", values.shape, axes: [values.ndim - 2]),
          ]))
    }
    let before = numerator.ndim == 0 ? [] : [ShapeError.Operand("before", numerator.shape)]
    if let error = ShapeError.changed("OnlineSoftmax", "queries", before: maximum, now: scores, axis: -2)
      ?? .changed("OnlineSoftmax", "values' features", before: numerator, now: values, axis: -1)
      ?? .leading("OnlineSoftmax", before + operands)
    {
      refuse(error)
    }
  }
}

extension Mechanism {
  static let onlineSoftmax = Mechanism(
    id: "online-softmax", title: "Online softmax", kind: .efficient,
    paper: "Milakov and Gimelshein, Online normalizer calculation for softmax, 2018",
    exactness: .exact, cost: "h n m (d + dᵥ) multiply-adds, 2 h n m exponentials, h n scores at a time",
    laws: [.keysInAnyOrder, .tokensInAnyOrder, .plain],
    work: {
      let (rows, pairs) = ($0.heads * $0.queries, $0.heads * $0.queries * $0.keys)
      return Work(
        multiplyAdds: pairs * ($0.features + $0.valueFeatures), exponentials: 2 * pairs, scoreBytes: 4 * rows)
    }
  ) {
    let part = tiledAttention(
      queries: $0.queries, keys: $0.keys, values: $0.values, queryTile: $0.size.queries, keyTile: 1)
    return AttentionResult(output: part.output)
  }
}

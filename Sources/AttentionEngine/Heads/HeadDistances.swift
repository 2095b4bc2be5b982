import Tensors

/// Returns the distance between the attention of each pair of heads: 0 if they give every key the same weight, 1 if
/// they share no key.
///
///     distanceₐᵦ = meanᵢ √JS(wₐᵢ, wᵦᵢ),   JS(p, q) = ½ Σⱼ pⱼ log₂(pⱼ / sⱼ) + ½ Σⱼ qⱼ log₂(qⱼ / sⱼ),  s = (p + q) / 2
///
/// The rows of weights of a query are compared as distributions, by the Jensen–Shannon distance, and the queries'
/// distances are averaged. It is a metric: symmetric, 0 for equal heads only, and no detour over a third head is
/// shorter. It ignores values: heads with equal weights may still add different outputs.
///
///     headDistances(weights: trace.weights)      // [2, 6, 5, 7], batch, heads, queries, keys: [2, 6, 6]
///
/// - Parameter weights: `[…, heads, n, m]`, rows that sum to 1. A row of zeros, for a query that sees no key, has the
///   distance 0 from another row of zeros.
/// - Returns: `[…, heads, heads]`, symmetric, zeros on the diagonal.
/// - Refuses: fewer than three axes, as `headDistances: the weights need three axes, heads, queries and keys`; no
///   queries, as `headDistances: there are no queries`; a negative weight, as
///   `headDistances: the weight -0.5 is below 0`.
/// - Cost: heads² n m logarithms.
/// - Numerics: divergences in `Double`, rounded once. A weight of 0 adds nothing, and its logarithm is not taken; a sum
///   that rounding has left below 0 counts as 0. A weight that is NaN makes the distances to its head NaN.
/// - Source: Clark et al., "What does BERT look at? An analysis of BERT's attention", 2019, section 6, which adds the
///   divergences of all tokens; its root is a metric: Endres and Schindelin, "A new metric for probability
///   distributions", 2003.
public func headDistances(weights: Tensor) -> Tensor {
  guard weights.ndim >= 3 else {
    refuse(
      ShapeError(
        "headDistances", "the weights need three axes, heads, queries and keys",
        operands: [.init("weights", weights.shape)]))
  }
  guard weights.dim(-2) > 0 else {
    refuse(ShapeError("headDistances", "there are no queries", operands: [.init("weights", weights.shape)]))
  }
  if let weight = weights.firstNumber(unless: .!(weights .< 0)) {
    refuse(ShapeError("headDistances", "the weight \(weight) is below 0", operands: [.init("weights", weights.shape)]))
  }
  return sqrt(weights.jensenShannonDivergences()).mean(axis: -1)  // […, heads, heads, n] to […, heads, heads]
}

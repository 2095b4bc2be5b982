// attnlab exercise 12-attention-gradient
import Tensors

/// The gradient of a loss with respect to queries, keys and values of scaled attention.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - values: [..., m, v]
/// - upstream: ∂L/∂output, [..., n, v]
/// - returns: ∂L/∂queries, ∂L/∂keys, ∂L/∂values
func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  // weights: the way forward
  let root = Float(keys.dim(-1)).squareRoot()
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / root  // [..., n, m]
  let weights = softmax(scores, axis: -1)
  // by values: each key gathers what its readers ask for
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)  // [..., m, n] × [..., n, v] = [..., m, v]
  // by weights: how much each value is wanted
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))  // [..., n, v] × [..., v, m] = [..., n, m]
  // by scores: only what exceeds the row's mean
  let means = (weights * byWeights).sum(axis: -1, keepDims: true)  // [..., n, 1]
  let byScores = weights * (byWeights - means)
  // result: back through the product, with its scale
  let byQueries = matmul(byScores, keys) / root  // [..., n, m] × [..., m, d] = [..., n, d]
  let byKeys = matmul(byScores.swappedAxes(-1, -2), queries) / root  // [..., m, n] × [..., n, d] = [..., m, d]
  return [byQueries, byKeys, byValues]
}

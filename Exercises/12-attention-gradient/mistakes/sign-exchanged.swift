// attnlab exercise 12-attention-gradient
// the gradient of the queries and keys with the sign turned: the mean less the gradient
import Tensors

func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let root = Float(keys.dim(-1)).squareRoot()
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / root
  let weights = softmax(scores, axis: -1)
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))
  let means = (weights * byWeights).sum(axis: -1, keepDims: true)
  let byScores = weights * (means - byWeights)
  let byQueries = matmul(byScores, keys) / root
  let byKeys = matmul(byScores.swappedAxes(-1, -2), queries) / root
  return [byQueries, byKeys, byValues]
}

// attnlab exercise 12-attention-gradient
// the gradient with the scale on the way in and not on the way back
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
  let byScores = weights * (byWeights - means)
  let byQueries = matmul(byScores, keys)
  let byKeys = matmul(byScores.swappedAxes(-1, -2), queries)
  return [byQueries, byKeys, byValues]
}

// attnlab exercise 12-attention-gradient
// the gradient of softmax taken for w (1 - w), as a sigmoid's is: what the other weights of the row do is left out
import Tensors

func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let root = Float(keys.dim(-1)).squareRoot()
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / root
  let weights = softmax(scores, axis: -1)
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))
  let byScores = weights * (1 - weights) * byWeights
  let byQueries = matmul(byScores, keys) / root
  let byKeys = matmul(byScores.swappedAxes(-1, -2), queries) / root
  return [byQueries, byKeys, byValues]
}

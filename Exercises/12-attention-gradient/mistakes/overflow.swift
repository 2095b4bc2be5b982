// attnlab exercise 12-attention-gradient
// the gradient by a softmax that doesn't subtract the greatest score first: exp overflows
import Tensors

func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let root = Float(keys.dim(-1)).squareRoot()
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / root
  let weights = exp(scores) / exp(scores).sum(axis: -1, keepDims: true)
  let byValues = matmul(weights.swappedAxes(-1, -2), upstream)
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))
  let means = (weights * byWeights).sum(axis: -1, keepDims: true)
  let byScores = weights * (byWeights - means)
  let byQueries = matmul(byScores, keys) / root
  let byKeys = matmul(byScores.swappedAxes(-1, -2), queries) / root
  return [byQueries, byKeys, byValues]
}

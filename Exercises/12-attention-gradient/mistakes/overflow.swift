// attnlab exercise 12-attention-gradient
// the gradient by a softmax that doesn't subtract the greatest score first: exp overflows
import Tensors

func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let root = Float(keys.dim(-1)).squareRoot()
  let powers = exp(matmul(queries, keys.swappedAxes(-1, -2)) / root)
  let weights = powers / powers.sum(axis: -1, keepDims: true)
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))
  let byScores = weights * (byWeights - (weights * byWeights).sum(axis: -1, keepDims: true))
  return [
    matmul(byScores, keys) / root, matmul(byScores.swappedAxes(-1, -2), queries) / root,
    matmul(weights.swappedAxes(-1, -2), upstream),
  ]
}

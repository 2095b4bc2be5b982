// attnlab exercise 12-attention-gradient
import Tensors

/// Every product by the letters of its axes, and the mean of a row as a sum over its keys.
func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let root = Float(queries.dim(-1)).squareRoot()
  let scores = einsum("...nd,...md->...nm", queries, keys) / root
  let powers = exp(scores - scores.max(axis: -1, keepDims: true))
  let weights = powers / powers.sum(axis: -1, keepDims: true)
  let byWeights = einsum("...nv,...mv->...nm", upstream, values)
  let means = einsum("...nm,...nm->...n", weights, byWeights).expandedDimensions(axis: -1)
  let byScores = (byWeights - means) * weights / root
  return [
    einsum("...nm,...md->...nd", byScores, keys), einsum("...nm,...nd->...md", byScores, queries),
    einsum("...nm,...nv->...mv", weights, upstream),
  ]
}

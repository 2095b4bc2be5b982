// attnlab exercise 01-soft-lookup
import Tensors

/// The same with sums instead of products of matrices, and a softmax of its own.
func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let scores = (keys * query).sum(axis: 1)  // [n, d] × [d], summed over the features: [n]
  let powers = exp(scores - scores.max())
  let weights = powers / powers.sum()
  return (weights.reshaped([-1, 1]) * values).sum(axis: 0)  // [n, 1] × [n, v], summed over the keys: [v]
}

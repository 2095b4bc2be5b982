// attnlab exercise 28-incremental-decode
import Tensors

func decode(
  queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]
) -> (output: Tensor, cache: [Tensor]) {
  let allKeys = concatenated([cache[0], keys], axis: 1)
  let allValues = concatenated([cache[1], values], axis: 1)
  let scores = matmul(queries, allKeys.swappedAxes(-1, -2))
  let masked = scores
  let weights = softmax(masked, axis: -1)
  return (matmul(weights, allValues), [allKeys, allValues])
}

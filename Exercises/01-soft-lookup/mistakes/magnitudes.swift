// attnlab exercise 01-soft-lookup
// a lookup that takes negative scores for positive ones
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let scores = abs(matmul(keys, query))
  let weights = softmax(scores, axis: -1)
  return matmul(weights, values)
}

// attnlab exercise 01-soft-lookup
// a lookup whose scores are cut at a bound such as 80, so that keys beyond it become equal
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let scores = minimum(matmul(keys, query), 80)
  let weights = softmax(scores, axis: -1)
  return matmul(weights, values)
}

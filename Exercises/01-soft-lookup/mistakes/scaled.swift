// attnlab exercise 01-soft-lookup
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let scores = matmul(keys, query) / Float(query.size).squareRoot()
  return matmul(softmax(scores, axis: -1), values)
}

// attnlab exercise 01-soft-lookup
// a lookup among the first 16 keys
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let few = min(keys.dim(0), 16)
  let weights = softmax(matmul(keys[0..<few], query), axis: -1)
  return matmul(weights, values[0..<few])
}

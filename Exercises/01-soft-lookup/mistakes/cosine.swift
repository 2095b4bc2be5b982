// attnlab exercise 01-soft-lookup
// a lookup by direction alone: query and keys were divided by their lengths
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  let lengths = sqrt(square(keys).sum(axis: 1) * square(query).sum())
  let scores = matmul(keys, query) / maximum(lengths, 1e-12)
  return matmul(softmax(scores, axis: -1), values)
}

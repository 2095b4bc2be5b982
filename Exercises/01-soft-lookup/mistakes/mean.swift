// attnlab exercise 01-soft-lookup
// the plain mean of the values, whatever the query
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  values.mean(axis: 0)
}

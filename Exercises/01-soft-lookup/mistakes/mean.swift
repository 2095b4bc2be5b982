// attnlab exercise 01-soft-lookup
import Tensors

func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  values.mean(axis: 0)
}

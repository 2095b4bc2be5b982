// attnlab exercise 03-projections
// queries and keys, and the keys again where the values should be
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wk)
  return stacked([queries, keys, values])
}

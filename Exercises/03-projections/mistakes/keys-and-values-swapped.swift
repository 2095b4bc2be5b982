// attnlab exercise 03-projections
// the right three matrices with keys and values exchanged
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  return stacked([queries, values, keys])
}

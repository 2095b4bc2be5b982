// attnlab exercise 03-projections
// three times the queries: wk and wv are never used
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wq)
  let values = matmul(tokens, wq)
  return stacked([queries, keys, values])
}

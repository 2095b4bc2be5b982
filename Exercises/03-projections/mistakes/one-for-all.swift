// attnlab exercise 03-projections
// three times the queries: wk and wv are never used
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, wq), matmul(tokens, wq), matmul(tokens, wq)])
}

// attnlab exercise 03-projections
// the right three matrices with queries and keys exchanged
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, wk), matmul(tokens, wq), matmul(tokens, wv)])
}

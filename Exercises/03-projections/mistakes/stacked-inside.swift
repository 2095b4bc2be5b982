// attnlab exercise 03-projections
// the right three matrices, stacked along axis 1 and not axis 0
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)], axis: 1)
}

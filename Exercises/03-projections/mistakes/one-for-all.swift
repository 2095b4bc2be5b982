// attnlab exercise 03-projections
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, wq), matmul(tokens, wq), matmul(tokens, wq)])
}

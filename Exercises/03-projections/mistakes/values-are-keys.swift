// attnlab exercise 03-projections
// queries and keys, and the keys again where the values should be
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wk)])
}

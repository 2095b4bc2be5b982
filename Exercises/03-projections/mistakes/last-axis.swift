// attnlab exercise 03-projections
// the right three matrices, joined along their features and not stacked
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  concatenated([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)], axis: -1)
}

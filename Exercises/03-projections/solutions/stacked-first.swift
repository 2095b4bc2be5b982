// attnlab exercise 03-projections
import Tensors

/// The matrices stacked first: each of the three multiplies the same tokens.
func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  matmul(tokens, stacked([wq, wk, wv]))  // [n, d] × [3, d, k] = [3, n, k]
}

// attnlab exercise 03-projections
import Tensors

/// One product with the three matrices side by side, as a fused projection does it, then cut in three.
func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let fused = concatenated([wq, wk, wv], axis: 1)  // [d, 3k]
  let all = matmul(tokens, fused).reshaped([tokens.dim(0), 3, wq.dim(1)])  // [n, 3k] = [n, 3, k]
  return all.swappedAxes(0, 1)  // [3, n, k]
}

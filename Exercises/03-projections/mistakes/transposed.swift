// attnlab exercise 03-projections
// weights read as [out, in]: transposed before they meet the tokens
// convention PyTorch's `nn.Linear` keeps its weights as [out, in]. Here they are [in, out], and multiplied as they stand.
import Tensors

func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq.T)
  let keys = matmul(tokens, wk.T)
  let values = matmul(tokens, wv.T)
  return stacked([queries, keys, values])
}

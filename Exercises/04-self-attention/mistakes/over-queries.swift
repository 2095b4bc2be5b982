// attnlab exercise 04-self-attention
// attention with the softmax over the queries: each column sums to 1, not each row
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  return matmul(softmax(matmul(queries, keys.T), axis: 0), values)
}

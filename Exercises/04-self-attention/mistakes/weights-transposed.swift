// attnlab exercise 04-self-attention
// attention with its weights transposed before they meet the values
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  return matmul(softmax(matmul(queries, keys.T), axis: -1).T, values)
}

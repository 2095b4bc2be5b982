// attnlab exercise 04-self-attention
// attention with its weights transposed before they meet the values
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T)
  let weights = softmax(scores, axis: -1)
  return matmul(weights.T, values)
}

// attnlab exercise 04-self-attention
// the values weighted by the scores themselves, without softmax
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T)
  let weights = scores
  return matmul(weights, values)
}

// attnlab exercise 04-self-attention
// attention whose wv is transposed where it is square
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv.dim(0) == wv.dim(1) ? wv.T : wv)
  let scores = matmul(queries, keys.T)
  let weights = softmax(scores, axis: -1)
  return matmul(weights, values)
}

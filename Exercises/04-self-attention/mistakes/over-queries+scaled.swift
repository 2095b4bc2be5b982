// attnlab exercise 04-self-attention
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T) / Float(keys.dim(-1)).squareRoot()
  let weights = softmax(scores, axis: 0)
  return matmul(weights, values)
}

// attnlab exercise 04-self-attention
// attention of the queries to themselves: the keys were made with wq too
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wq)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T)
  let weights = softmax(scores, axis: -1)
  return matmul(weights, values)
}

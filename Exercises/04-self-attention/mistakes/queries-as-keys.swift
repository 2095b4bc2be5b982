// attnlab exercise 04-self-attention
// attention of the queries to themselves: the keys were made with wq too
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wq)
  let values = matmul(tokens, wv)
  return matmul(softmax(matmul(queries, keys.T), axis: -1), values)
}

// attnlab exercise 04-self-attention
// attention whose weights sum to 1 over the whole square, not over each row
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T)
  let weights = softmax(scores.flattened(), axis: 0).reshaped(scores.shape)
  return matmul(weights, values)
}

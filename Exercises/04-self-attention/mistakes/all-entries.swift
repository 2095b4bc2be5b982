// attnlab exercise 04-self-attention
// attention whose weights sum to 1 over the whole square, not over each row
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
  let weights = softmax(scores.flattened(), axis: 0).reshaped(scores.shape)
  return matmul(weights, matmul(tokens, wv))
}

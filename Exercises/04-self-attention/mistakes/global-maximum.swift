// attnlab exercise 04-self-attention
// attention whose softmax subtracts the greatest of all scores: rows far below it become 0 / 0
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let (queries, keys, values) = (matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv))
  let scores = matmul(queries, keys.T)
  let powers = exp(scores - scores.max())
  return matmul(powers / powers.sum(axis: -1, keepDims: true), values)
}

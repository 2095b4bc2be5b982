// attnlab exercise 04-self-attention
// attention whose columns were divided by the sums of the rows: the sums lost their axis
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
  let powers = exp(scores - scores.max(axis: -1, keepDims: true))
  return matmul(powers / powers.sum(axis: -1), matmul(tokens, wv))
}

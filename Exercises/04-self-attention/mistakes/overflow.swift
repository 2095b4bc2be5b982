// attnlab exercise 04-self-attention
// attention with a softmax that doesn't subtract the greatest score first: exp overflows
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  let scores = matmul(queries, keys.T)
  let weights = exp(scores) / exp(scores).sum(axis: -1, keepDims: true)
  return matmul(weights, values)
}

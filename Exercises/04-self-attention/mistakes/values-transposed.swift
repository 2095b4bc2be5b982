// attnlab exercise 04-self-attention
// attention whose wv is transposed where it is square
import Tensors

func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
  return matmul(softmax(scores, axis: -1), matmul(tokens, wv.dim(0) == wv.dim(1) ? wv.T : wv))
}

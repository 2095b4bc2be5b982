// attnlab exercise 04-self-attention
import Tensors

/// The scores by one matrix, W_Q W_Kᵀ; the weights mix the tokens before these are projected to values.
func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let rules = matmul(wq, wk.T)  // [d, k] × [k, d] = [d, d]
  let scores = matmul(matmul(tokens, rules), tokens.T)
  let mixed = matmul(softmax(scores, axis: -1), tokens)  // [n, d]
  return matmul(mixed, wv)
}

// attnlab exercise 18-cross-attention
// cross-attention that takes tokens of zeros for the padding, and never looks at the lengths
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()  // [batch, n, m]
  let sizes = abs(memory).sum(axis: -1)
  let real = sizes.reshaped([memory.dim(0), 1, memory.dim(1)]) .> 0  // [batch, 1, m]
  let weights = which(real, softmax(which(real, scores, -.infinity), axis: -1), 0)
  return matmul(weights, values)
}

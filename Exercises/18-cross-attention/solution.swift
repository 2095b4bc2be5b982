// attnlab exercise 18-cross-attention
import Tensors

/// Attention of a decoder's tokens to an encoder's memory, whose padding nobody sees.
///
/// - tokens: [batch, n, d]; memory: [batch, m, d]
/// - lengths: the count of real tokens of each memory, from 0 to m
/// - wq, wk: [d, k]; wv: [d, v]
/// - returns: [batch, n, v]; zero where the memory is empty
func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  // queries: the decoder's tokens ask
  let queries = matmul(tokens, wq)
  // keys: the memory is asked, and hands over
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  // scores: every token with every token of the memory
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()  // [batch, n, m]
  // weights: none for the memory's padding
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends  // [batch, 1, m]
  let weights = which(real, softmax(which(real, scores, -.infinity), axis: -1), 0)
  // result: a mean of what the memory hands over
  return matmul(weights, values)
}

// attnlab exercise 18-cross-attention
// cross-attention with one length for all memories, that of the longest: the padding of the others is seen
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()  // [batch, n, m]
  let ends = Tensor(lengths.map { _ in lengths.max() ?? 0 }).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends  // [batch, 1, m]
  let weights = which(real, softmax(which(real, scores, -.infinity), axis: -1), 0)
  return matmul(weights, values)
}

// attnlab exercise 18-cross-attention
// cross-attention with a large negative number instead of -∞, and an empty memory cleared: below scores that are lower still the padding is seen
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends
  return matmul(softmax(which(real, scores, -1e9), axis: -1) * real, values)
}

// attnlab exercise 18-cross-attention
// cross-attention with the padding's features set to 0: it still takes its share of the weight
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends
  let clean = which(real.swappedAxes(-1, -2), memory, 0)
  let all = matmul(queries, matmul(clean, wk).swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()
  _ = scores
  return matmul(softmax(all, axis: -1), matmul(clean, wv)) + 0 * values.sum()
}

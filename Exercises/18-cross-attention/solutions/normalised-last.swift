// attnlab exercise 18-cross-attention
import Tensors

/// Padding gets -∞ added, and the sum of a row is divided by last: where the memory is empty, nothing is divided by 1.
func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let places = memory.dim(1)
  let bias = lengths.flatMap { length in (0..<places).map { $0 < length ? Float(0) : -Float.infinity } }
  let keys = matmul(memory, wk).swappedAxes(-1, -2)
  let scores = matmul(matmul(tokens, wq), keys) / Float(wk.dim(1)).squareRoot()
  let masked = scores + Tensor(bias, [lengths.count, 1, places])
  // An empty memory has no greatest score; any number will do there.
  let greatest = maximum(masked.max(axis: -1, keepDims: true), -Float.greatestFiniteMagnitude)
  let powers = exp(masked - greatest)
  let sums = powers.sum(axis: -1, keepDims: true)
  return matmul(powers, matmul(memory, wv)) / which(sums .== 0, 1, sums)
}

// attnlab exercise 18-cross-attention
// cross-attention without the division by √dₖ
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2))
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends
  return matmul(which(real, softmax(which(real, scores, -.infinity), axis: -1), 0), values)
}

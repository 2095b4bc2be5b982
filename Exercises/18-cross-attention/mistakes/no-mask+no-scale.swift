// attnlab exercise 18-cross-attention
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)
  let keys = matmul(memory, wk)
  let values = matmul(memory, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2))
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<memory.dim(1)) .< ends
  return matmul(softmax(scores, axis: -1), values)
}

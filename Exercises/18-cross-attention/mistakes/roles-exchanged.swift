// attnlab exercise 18-cross-attention
// attention of the memory to the tokens: the memory asks
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let scores = matmul(matmul(memory, wq), matmul(tokens, wk).swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()
  return matmul(softmax(scores, axis: -1), matmul(tokens, wv))
}

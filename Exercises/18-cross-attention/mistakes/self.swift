// attnlab exercise 18-cross-attention
// self-attention: keys and values were made of the tokens themselves
import Tensors

func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).swappedAxes(-1, -2)) / Float(wk.dim(-1)).squareRoot()
  return matmul(softmax(scores, axis: -1), matmul(tokens, wv))
}

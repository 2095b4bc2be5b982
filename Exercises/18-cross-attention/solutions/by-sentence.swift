// attnlab exercise 18-cross-attention
import Tensors

/// Attention of a decoder's tokens to an encoder's memory, whose padding nobody sees.
///
/// - tokens: [batch, n, d]; memory: [batch, m, d]
/// - lengths: the count of real tokens of each memory, from 0 to m
/// - wq, wk: [d, k]; wv: [d, v]
/// - returns: [batch, n, v]; zero where the memory is empty
func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  var results: [Tensor] = []
  for (sentence, length) in lengths.enumerated() {
    guard length > 0 else {
      results.append(Tensor.zeros([tokens.dim(1), wv.dim(1)]))
      continue
    }
    let real = memory[sentence][0..<length]  // the padding is cut off
    let scores = matmul(matmul(tokens[sentence], wq), matmul(real, wk).T) / Float(wk.dim(1)).squareRoot()
    results.append(matmul(softmax(scores, axis: -1), matmul(real, wv)))
  }
  return stacked(results)
}

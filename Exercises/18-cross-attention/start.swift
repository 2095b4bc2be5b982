// attnlab exercise 18-cross-attention
import Tensors

/// Attention of a decoder's tokens to an encoder's memory, whose padding nobody sees.
///
/// - tokens: [batch, n, d]; memory: [batch, m, d]
/// - lengths: the count of real tokens of each memory, from 0 to m
/// - wq, wk: [d, k]; wv: [d, v]
/// - returns: [batch, n, v]; zero where the memory is empty
func crossAttention(tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  Tensor.zeros([tokens.dim(0), tokens.dim(1), wv.dim(1)])
}

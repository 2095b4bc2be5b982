// attnlab exercise 19-decoder-layer
import Tensors

/// A decoder's layer with its norms before its parts: self, cross, feed-forward.
///
/// - x: [n, d]; memory: [m, d]
/// - own, cross: W_Q, W_K, W_V and W_O
/// - feedForward: [d, f] and [f, d]
/// - returns: [n, d]
func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  // attended: the tokens have looked at one another
  let asking = normed(x)
  let attended = x + attention(asking, to: asking, own, causal: true)
  // informed: they have read the memory
  let informed = attended + attention(normed(attended), to: memory, cross, causal: false)
  // result: each has thought by itself
  let hidden = maximum(matmul(normed(informed), feedForward[0]), 0)
  return informed + matmul(hidden, feedForward[1])
}

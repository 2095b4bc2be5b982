// attnlab exercise 19-decoder-layer
import Tensors

/// A decoder's layer with its norms before its parts: self, cross, feed-forward.
///
/// - x: [n, d]; memory: [m, d]
/// - own, cross: W_Q, W_K, W_V and W_O
/// - feedForward: [d, f] and [f, d]
/// - returns: [n, d]
func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func residual(_ x: Tensor, _ part: (Tensor) -> Tensor) -> Tensor { x + part(normed(x)) }
  var y = residual(x) { attention($0, to: $0, own, causal: true) }
  y = residual(y) { attention($0, to: memory, cross, causal: false) }
  return residual(y) { matmul(maximum(matmul($0, feedForward[0]), 0), feedForward[1]) }
}

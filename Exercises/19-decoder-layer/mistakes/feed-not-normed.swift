// attnlab exercise 19-decoder-layer
// a layer without the norm before the feed-forward part
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = x + attention(normed(x), to: normed(x), own, causal: true)
  let informed = attended + attention(normed(attended), to: memory, cross, causal: false)
  return informed + feed(informed)
}

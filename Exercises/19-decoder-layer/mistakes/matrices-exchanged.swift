// attnlab exercise 19-decoder-layer
// a layer that takes the matrices of cross-attention for self-attention, and the other way round
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = x + attention(normed(x), to: normed(x), cross, causal: true)
  let informed = attended + attention(normed(attended), to: memory, own, causal: false)
  return informed + feed(normed(informed))
}

// attnlab exercise 19-decoder-layer
// a layer that reads the memory before the tokens look at one another
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = x + attention(normed(x), to: memory, cross, causal: false)
  let informed = attended + attention(normed(attended), to: normed(attended), own, causal: true)
  return informed + feed(normed(informed))
}

// attnlab exercise 19-decoder-layer
// a layer without norms
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = x + attention(x, to: x, own, causal: true)
  let informed = attended + attention(attended, to: memory, cross, causal: false)
  return informed + feed(informed)
}

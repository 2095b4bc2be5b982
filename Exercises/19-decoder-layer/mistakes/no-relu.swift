// attnlab exercise 19-decoder-layer
// a layer whose feed-forward part has no relu: two matrices in a row are one
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = x + attention(normed(x), to: normed(x), own, causal: true)
  let informed = attended + attention(normed(attended), to: memory, cross, causal: false)
  return informed + matmul(matmul(normed(informed), feedForward[0]), feedForward[1])
}

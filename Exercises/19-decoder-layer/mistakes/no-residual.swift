// attnlab exercise 19-decoder-layer
// a layer whose parts replace the tokens, instead of adding to them
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = attention(normed(x), to: normed(x), own, causal: true)
  let informed = attention(normed(attended), to: memory, cross, causal: false)
  return feed(normed(informed))
}

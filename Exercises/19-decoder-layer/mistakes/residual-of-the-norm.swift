// attnlab exercise 19-decoder-layer
// a layer in which the parts are added to the normed tokens, not to the tokens
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  func feed(_ z: Tensor) -> Tensor { matmul(maximum(matmul(z, feedForward[0]), 0), feedForward[1]) }
  let attended = normed(x) + attention(normed(x), to: normed(x), own, causal: true)
  let informed = normed(attended) + attention(normed(attended), to: memory, cross, causal: false)
  return normed(informed) + feed(normed(informed))
}

// attnlab exercise 19-decoder-layer
import Tensors

/// The three parts are a list, and each adds what it makes of the normed tokens.
func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  let parts: [(Tensor) -> Tensor] = [
    { attention($0, to: $0, own, causal: true) },
    { attention($0, to: memory, cross, causal: false) },
    { tokens in
      let hidden = matmul(tokens, feedForward[0])
      return matmul(which(hidden .> 0, hidden, 0), feedForward[1])
    },
  ]
  return parts.reduce(x) { tokens, part in tokens + part(normed(tokens)) }
}

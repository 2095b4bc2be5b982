// attnlab exercise 24-rope
// angles in the order of neighbours for pairs of halves: the two numbers of a pair turn differently
import Tensors

func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  let pairs = dimensions / 2
  let frequencies = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * frequencies
  let part = x[.ellipsis, ..<dimensions]
  let first = interleaved ? part[.ellipsis, .stride(by: 2)] : part[.ellipsis, ..<pairs]
  let second = interleaved ? part[.ellipsis, .stride(from: 1, by: 2)] : part[.ellipsis, pairs...]
  let all = interleaved ? angles : repeated(angles, count: 2, axis: -1)[.ellipsis, ..<pairs]
  let others = interleaved ? angles : repeated(angles, count: 2, axis: -1)[.ellipsis, pairs...]
  let turnedFirst = first * cos(all) - second * sin(all)
  let turnedSecond = first * sin(others) + second * cos(others)
  let turned = interleaved
    ? stacked([turnedFirst, turnedSecond], axis: -1).reshaped(part.shape)
    : concatenated([turnedFirst, turnedSecond], axis: -1)
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

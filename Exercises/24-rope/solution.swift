// attnlab exercise 24-rope
import Tensors

/// Turns pairs of numbers of each vector by its place.
///
/// - x: [..., n, f], at the places offset, offset + 1, …
/// - dimensions: d, how many numbers turn, the first ones
/// - base: pair i turns by base^(-2i/d) a place
/// - interleaved: pairs of neighbours, 2i and 2i + 1; otherwise of halves, i and i + d/2
/// - returns: the same shape
func rope(_ x: Tensor, dimensions: Int, offset: Int, base: Float, interleaved: Bool) -> Tensor {
  // angles: every place with the pace of every pair
  let pairs = dimensions / 2
  let paces = pow(base, -2 * Tensor(0..<pairs) / Float(dimensions))
  let places = Tensor(offset..<offset + x.dim(-2)).reshaped([x.dim(-2), 1])
  let angles = places * paces  // [n, 1] × [d/2] = [n, d/2]
  // first: of each pair
  let part = x[.ellipsis, ..<dimensions]
  let first = interleaved ? part[.ellipsis, .stride(by: 2)] : part[.ellipsis, ..<pairs]
  // second: its partner
  let second = interleaved ? part[.ellipsis, .stride(from: 1, by: 2)] : part[.ellipsis, pairs...]
  // turned: each pair by its angle, and back to where it stood
  let one = first * cos(angles) - second * sin(angles)
  let other = first * sin(angles) + second * cos(angles)
  let both = stacked([one, other], axis: interleaved ? -1 : -2)
  let turned = both.reshaped(part.shape)
  // result: the rest as it is
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

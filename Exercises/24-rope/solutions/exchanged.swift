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
  // angles: as many as numbers, in the order of the layout
  let paces = exp(Tensor(0..<dimensions / 2) * (-2 * log(Tensor(base)) / Float(dimensions)))
  let places = (Tensor(0..<x.dim(-2)) + offset).reshaped([x.dim(-2), 1])
  let half = places * paces
  let angles = interleaved ? repeated(half, count: 2, axis: -1) : concatenated([half, half], axis: -1)
  // first: the numbers that turn
  let part = x[.ellipsis, ..<dimensions]
  // second: each number's partner, negated for the first of a pair
  let partners = interleaved ? neighbours(part) : halves(part)
  // turned: every number at once
  let turned = part * cos(angles) + partners * sin(angles)
  // result: the rest as it is
  return concatenated([turned, x[.ellipsis, dimensions...]], axis: -1)
}

/// Returns -x₁ x₀ -x₃ x₂ …
func neighbours(_ x: Tensor) -> Tensor {
  let pairs = x.reshaped(x.shape.dropLast() + [x.dim(-1) / 2, 2])
  return stacked([-pairs[.ellipsis, 1], pairs[.ellipsis, 0]], axis: -1).reshaped(x.shape)
}

/// Returns the second half, negated, and the first.
func halves(_ x: Tensor) -> Tensor {
  let half = x.dim(-1) / 2
  return concatenated([-x[.ellipsis, half...], x[.ellipsis, ..<half]], axis: -1)
}

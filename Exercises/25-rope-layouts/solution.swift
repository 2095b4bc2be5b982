// attnlab exercise 25-rope-layouts
import Tensors

/// Columns of queries or keys, from pairs of neighbours to pairs of halves, within each head.
///
/// - weights: [..., heads · width], one head after the other
/// - dimensions: how many numbers of each head turn, the first ones; the others stay
/// - returns: the same shape
func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  // split: one head after the other
  let width = weights.dim(-1) / heads
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [heads, width])
  // pairs: neighbours, of those that turn
  let half = dimensions / 2
  let pairs = split[.ellipsis, ..<dimensions].reshaped(front + [heads, half, 2])
  // sides: all first ones, then all second ones
  let sides = pairs.swappedAxes(-1, -2).reshaped(front + [heads, dimensions])
  // result: with the rest of each head behind
  let rest = split[.ellipsis, dimensions...]
  return concatenated([sides, rest], axis: -1).reshaped(weights.shape)
}

// attnlab exercise 25-rope-layouts
// columns read as [d, heads] and not as [heads, d]: numbers of all heads take turns
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [width, heads]).swappedAxes(-1, -2)
  let half = dimensions / 2
  let pairs = split[.ellipsis, ..<dimensions].reshaped(front + [heads, half, 2])
  let sides = pairs.swappedAxes(-1, -2).reshaped(front + [heads, dimensions])
  let rest = split[.ellipsis, dimensions...]
  return concatenated([sides, rest], axis: -1).reshaped(weights.shape)
}

// attnlab exercise 25-rope-layouts
// the way back, from halves to neighbours
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let half = dimensions / 2
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [heads, width])
  let part = split[.ellipsis, ..<dimensions].reshaped(front + [heads, 2, half])
  let sides = part.swappedAxes(-1, -2).reshaped(front + [heads, dimensions])
  return concatenated([sides, split[.ellipsis, dimensions...]], axis: -1).reshaped(weights.shape)
}

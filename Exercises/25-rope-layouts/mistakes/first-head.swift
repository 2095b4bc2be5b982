// attnlab exercise 25-rope-layouts
// the first head alone: the others keep their order
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [heads, width])
  let half = dimensions / 2
  let pairs = split[.ellipsis, ..<dimensions].reshaped(front + [heads, half, 2])
  let sides = pairs.swappedAxes(-1, -2).reshaped(front + [heads, dimensions])
  let rest = split[.ellipsis, dimensions...]
  let new = concatenated([sides, rest], axis: -1)
  let one = new[.ellipsis, ..<1, 0...]
  return concatenated([one, split[.ellipsis, 1..., 0...]], axis: -2).reshaped(weights.shape)
}

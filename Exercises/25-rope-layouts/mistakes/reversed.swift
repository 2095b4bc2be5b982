// attnlab exercise 25-rope-layouts
// the numbers of a head back to front
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let half = dimensions / 2
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [heads, width])
  let part = split[.ellipsis, ..<dimensions].reshaped(front + [heads, half, 2])
  let sides = split[.ellipsis, ..<dimensions][.ellipsis, .stride(by: -1)].reshaped(front + [heads, dimensions])
  return concatenated([sides, split[.ellipsis, dimensions...]], axis: -1).reshaped(weights.shape)
}

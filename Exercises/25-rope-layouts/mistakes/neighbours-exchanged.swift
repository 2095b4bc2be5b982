// attnlab exercise 25-rope-layouts
// neighbours that change places: 1 0 3 2 …
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [heads, width])
  let half = dimensions / 2
  let pairs = split[.ellipsis, ..<dimensions].reshaped(front + [heads, half, 2])
  let sides = pairs[.ellipsis, .stride(by: -1)].reshaped(front + [heads, dimensions])
  let rest = split[.ellipsis, dimensions...]
  return concatenated([sides, rest], axis: -1).reshaped(weights.shape)
}

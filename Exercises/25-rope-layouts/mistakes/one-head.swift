// attnlab exercise 25-rope-layouts
// one order over all columns, as if there were one head: numbers leave their heads
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let width = weights.dim(-1) / heads
  let front = Array(weights.shape.dropLast())
  let split = weights.reshaped(front + [1, heads * width])
  let turning = heads * dimensions
  let pairs = split[.ellipsis, ..<turning].reshaped(front + [1, turning / 2, 2])
  let sides = pairs.swappedAxes(-1, -2).reshaped(front + [1, turning])
  let rest = split[.ellipsis, turning...]
  return concatenated([sides, rest], axis: -1).reshaped(weights.shape)
}

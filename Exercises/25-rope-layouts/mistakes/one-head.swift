// attnlab exercise 25-rope-layouts
// one order over all columns, as if there were one head: numbers leave their heads
import Tensors

func toHalves(_ weights: Tensor, heads: Int, dimensions: Int) -> Tensor {
  let turning = heads * dimensions
  let front = Array(weights.shape.dropLast())
  let part = weights[.ellipsis, ..<turning].reshaped(front + [turning / 2, 2])
  let sides = part.swappedAxes(-1, -2).reshaped(front + [turning])
  return concatenated([sides, weights[.ellipsis, turning...]], axis: -1)
}

// attnlab exercise 15-split-heads
// a split that deals the features out in turn: head 0 gets every h-th one
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let (n, width, found) = (x.dim(-2), x.dim(-1) / heads, outputs.dim(-1))
  let split = x.reshaped(lead + [n, width, heads]).swappedAxes(-1, -2).swappedAxes(-2, -3)
  let merged = outputs.swappedAxes(-2, -3).reshaped(lead + [n, heads * found])
  return (split, merged)
}

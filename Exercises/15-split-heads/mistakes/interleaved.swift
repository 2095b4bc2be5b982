// attnlab exercise 15-split-heads
// a split that deals the features out in turn: head 0 gets every h-th one
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let n = x.dim(-2)
  let cut = x.reshaped(lead + [n, x.dim(-1) / heads, heads]).swappedAxes(-1, -2)
  let sideBySide = outputs.swappedAxes(-2, -3)
  let merged = sideBySide.reshaped(lead + [n, heads * outputs.dim(-1)])
  return (cut.swappedAxes(-2, -3), merged)
}

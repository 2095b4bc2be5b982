// attnlab exercise 15-split-heads
// a merge that adds the heads up, instead of putting them side by side
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let (n, width, found) = (x.dim(-2), x.dim(-1) / heads, outputs.dim(-1))
  let split = x.reshaped(lead + [n, heads, width]).swappedAxes(-2, -3)
  let merged = outputs.sum(axis: -3)
  return (split, merged)
}

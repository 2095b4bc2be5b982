// attnlab exercise 15-split-heads
// a merge in which the features of the heads take turns, instead of one head after the other
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let (n, width, found) = (x.dim(-2), x.dim(-1) / heads, outputs.dim(-1))
  let split = x.reshaped(lead + [n, heads, width]).swappedAxes(-2, -3)
  let merged = outputs.swappedAxes(-2, -3).swappedAxes(-1, -2).reshaped(lead + [n, heads * found])
  return (split, merged)
}

// attnlab exercise 15-split-heads
// a merge before which heads change places with their features instead of with the tokens
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let n = x.dim(-2)
  let cut = x.reshaped(lead + [n, heads, x.dim(-1) / heads])
  let sideBySide = outputs.swappedAxes(-1, -3)
  let merged = sideBySide.reshaped(lead + [n, heads * outputs.dim(-1)])
  return (cut.swappedAxes(-2, -3), merged)
}

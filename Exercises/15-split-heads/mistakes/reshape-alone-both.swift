// attnlab exercise 15-split-heads
// a split and a merge by reshapes alone: no number has moved
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let (n, width, found) = (x.dim(-2), x.dim(-1) / heads, outputs.dim(-1))
  let split = x.reshaped(lead + [heads, n, width])
  let merged = outputs.reshaped(lead + [n, heads * found])
  return (split, merged)
}

// attnlab exercise 15-split-heads
// a split that exchanges features and heads, instead of tokens and heads
import Tensors

func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let (n, width, found) = (x.dim(-2), x.dim(-1) / heads, outputs.dim(-1))
  let split = x.reshaped(lead + [n, heads, width]).swappedAxes(-1, -2)
  let merged = outputs.swappedAxes(-2, -3).reshaped(lead + [n, heads * found])
  return (split, merged)
}

// attnlab exercise 15-split-heads
import Tensors

/// Head by head: its features are cut out, and what it has found is written into its place.
func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let (width, found) = (x.dim(-1) / heads, outputs.dim(-1))
  let parts = (0..<heads).map { x[.ellipsis, ($0 * width)..<(($0 + 1) * width)] }
  var merged = Tensor.zeros(Array(x.shape.dropLast()) + [heads * found])
  for head in 0..<heads {
    merged[.ellipsis, (head * found)..<((head + 1) * found)] = outputs[.ellipsis, head, 0..., 0...]
  }
  return (stacked(parts, axis: -3), merged)
}

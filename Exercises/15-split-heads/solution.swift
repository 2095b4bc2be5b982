// attnlab exercise 15-split-heads
import Tensors

/// Splits tokens into heads, and merges heads into tokens.
///
/// - x: [..., n, heads * w]
/// - outputs: [..., heads, n, u]
/// - returns: [..., heads, n, w] and [..., n, heads * u]
func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  // cut: the features of each token, into heads
  let lead = Array(x.shape.dropLast(2))
  let n = x.dim(-2)
  let cut = x.reshaped(lead + [n, heads, x.dim(-1) / heads])
  // side by side: the heads of each token
  let sideBySide = outputs.swappedAxes(-2, -3)  // [..., n, heads, u]
  let merged = sideBySide.reshaped(lead + [n, heads * outputs.dim(-1)])
  // result: the heads before the tokens, and the merged ones
  return (cut.swappedAxes(-2, -3), merged)
}

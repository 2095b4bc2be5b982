// attnlab exercise 15-split-heads
import Tensors

/// Splits tokens into heads, and merges heads into tokens.
///
/// - x: [..., n, heads * w]
/// - outputs: [..., heads, n, u]
/// - returns: [..., heads, n, w] and [..., n, heads * u]
func splitAndMerged(x: Tensor, outputs: Tensor, heads: Int) -> (Tensor, Tensor) {
  let parts = x.split(parts: heads, axis: -1)  // each [..., n, w]
  let places = (0..<heads).map { outputs.take(Tensor([$0]), axis: -3).squeezed(axis: -3) }  // each [..., n, u]
  return (stacked(parts, axis: -3), concatenated(places, axis: -1))
}

// attnlab exercise 30-windowed-cache
import Tensors

/// A new token attends to the first tokens of a text and the newest, at their places in the cache.
///
/// - query, key: [heads, 1, d], not rotated
/// - value: [heads, 1, v]
/// - cache: keys [heads, m, d], not rotated, and values [heads, m, v]; m is at most sinks + recent
/// - position: the place of the new token in the text
/// - returns: the output [heads, 1, v], and the cache for the next token
func stream(
  query: Tensor, key: Tensor, value: Tensor, cache: [Tensor], sinks: Int, recent: Int, position: Int,
  frequencies: Tensor
) -> (output: Tensor, cache: [Tensor]) {
  (Tensor.zeros(like: value), cache)
}

/// Rotates tokens that stand one behind the other, the first at the place `start`.
///
/// - x: [heads, n, d]
/// - frequencies: [d/2], radians a token for the pair (i, i + d/2)
private func rotated(_ x: Tensor, from start: Int, frequencies: Tensor) -> Tensor {
  let half = frequencies.dim(0)
  let places = Tensor(start..<start + x.dim(1)).expandedDimensions(axis: 1)
  let angles = places * frequencies  // [n, d/2]
  let (first, second) = (x[0..., 0..., 0..<half], x[0..., 0..., half...])
  return concatenated(
    [first * cos(angles) - second * sin(angles), second * cos(angles) + first * sin(angles)], axis: -1)
}

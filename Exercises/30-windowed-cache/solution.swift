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
  // keys: the new one goes behind the old ones
  var keys = concatenated([cache[0], key], axis: 1)
  var values = concatenated([cache[1], value], axis: 1)
  // kept: without room, the oldest that isn't a sink is dropped
  if keys.dim(1) > sinks + recent {
    keys = concatenated([keys[0..., 0..<sinks], keys[0..., (sinks + 1)...]], axis: 1)
    values = concatenated([values[0..., 0..<sinks], values[0..., (sinks + 1)...]], axis: 1)
  }
  // rotated keys: each by its place in the cache
  let turned = rotated(keys, from: 0, frequencies: frequencies)
  // rotated query: by the place of its own token, the last
  let asking = rotated(query, from: keys.dim(1) - 1, frequencies: frequencies)
  // scores: the query with every key that is kept
  let scores = matmul(asking, turned.swappedAxes(-1, -2)) / Float(query.dim(-1)).squareRoot()
  // result: the mean of the values, and a cache of keys that aren't rotated
  return (matmul(softmax(scores, axis: -1), values), [keys, values])
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

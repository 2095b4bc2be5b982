// attnlab exercise 30-windowed-cache
// a query at the last place of a full cache, also where the cache has room
import Tensors

func stream(
  query: Tensor, key: Tensor, value: Tensor, cache: [Tensor], sinks: Int, recent: Int, position: Int,
  frequencies: Tensor
) -> (output: Tensor, cache: [Tensor]) {
  var keys = concatenated([cache[0], key], axis: 1)
  var values = concatenated([cache[1], value], axis: 1)
  if keys.dim(1) > sinks + recent {
    keys = concatenated([keys[0..., 0..<sinks], keys[0..., (sinks + 1)...]], axis: 1)
    values = concatenated([values[0..., 0..<sinks], values[0..., (sinks + 1)...]], axis: 1)
  }
  let turned = rotated(keys, from: 0, frequencies: frequencies)
  let asking = rotated(query, from: sinks + recent - 1, frequencies: frequencies)
  let scores = matmul(asking, turned.swappedAxes(-1, -2)) / Float(query.dim(-1)).squareRoot()
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

// attnlab exercise 30-windowed-cache
// the places that stay are a list, and the query stands still while the keys turn by their distance from it
import Tensors

func stream(
  query: Tensor, key: Tensor, value: Tensor, cache: [Tensor], sinks: Int, recent: Int, position: Int,
  frequencies: Tensor
) -> (output: Tensor, cache: [Tensor]) {
  let count = cache[0].dim(1) + 1
  let kept = Tensor((0..<count).filter { $0 < sinks || count - $0 <= recent })
  let keys = take(concatenated([cache[0], key], axis: 1), kept, axis: 1)
  let values = take(concatenated([cache[1], value], axis: 1), kept, axis: 1)
  // Only differences of places count: the query at 0, the keys at 1 - count … 0.
  let turned = rotated(keys, from: 1 - keys.dim(1), frequencies: frequencies)
  let scores = matmul(query, turned.swappedAxes(-1, -2)) / Float(query.dim(-1)).squareRoot()
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

// attnlab exercise 30-windowed-cache
import Tensors

/// Room is made before the new token comes, and each key is rotated by a matrix of its place.
func stream(
  query: Tensor, key: Tensor, value: Tensor, cache: [Tensor], sinks: Int, recent: Int, position: Int,
  frequencies: Tensor
) -> (output: Tensor, cache: [Tensor]) {
  let isFull = cache[0].dim(1) == sinks + recent
  let old = cache.map { entries in
    isFull ? concatenated([entries[0..., ..<sinks], entries[0..., (sinks + 1)...]], axis: 1) : entries
  }
  // A cache of sinks alone has no room for anything but the new token.
  let keys = concatenated([old[0], key], axis: 1)
  let values = concatenated([old[1], value], axis: 1)
  let count = keys.dim(1)
  let turned = concatenated((0..<count).map { turn(keys[0..., $0..<$0 + 1], by: $0, frequencies) }, axis: 1)
  let asking = turn(query, by: count - 1, frequencies)
  let scores = einsum("hqd,hkd->hqk", asking, turned) / Float(query.dim(-1)).squareRoot()
  return (matmul(softmax(scores, axis: -1), values), [keys, values])
}

/// Rotates tokens by their place: the first half of their features against the second.
private func turn(_ x: Tensor, by place: Int, _ frequencies: Tensor) -> Tensor {
  let angles = Float(place) * frequencies
  let half = frequencies.dim(0)
  let partners = concatenated([-x[.ellipsis, half...], x[.ellipsis, ..<half]], axis: -1)
  return x * concatenated([cos(angles), cos(angles)], axis: 0) + partners
    * concatenated([sin(angles), sin(angles)], axis: 0)
}

// attnlab exercise 11-parameter-count
import Tensors

/// A list of all matrices by their sizes; the norms apart.
func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  var matrices = [
    (width, heads * headWidth), (width, keyHeads * headWidth), (width, keyHeads * headWidth),
    (heads * headWidth, width), (width, hidden), (hidden, width),
  ]
  if gated { matrices.append((width, hidden)) }
  let weights = matrices.map { $0.0 * $0.1 }.reduce(0, +)
  let shifts = biases ? matrices.map { $0.1 }.reduce(0, +) : 0
  return weights + shifts + (biases ? 4 : 2) * width
}

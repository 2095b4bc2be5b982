// attnlab exercise 11-parameter-count
import Tensors

/// A bias is one row more of its matrix.
func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  func matrix(_ inputs: Int, _ outputs: Int) -> Int { (biases ? inputs + 1 : inputs) * outputs }
  let own = matrix(width, heads * headWidth) + matrix(heads * headWidth, width)
  let shared = 2 * matrix(width, keyHeads * headWidth)
  let forward = (gated ? 2 : 1) * matrix(width, hidden) + matrix(hidden, width)
  let norm = matrix(1, width)
  return own + shared + forward + 2 * norm
}

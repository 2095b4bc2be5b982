// attnlab exercise 11-parameter-count
// the count with a bias for each input of a matrix, not for each output
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let (all, few) = (heads * headWidth, keyHeads * headWidth)
  let bias = biases ? 1 : 0
  let attention = width * all + width * bias + 2 * (width * few + width * bias) + all * width + all * bias
  let forward = (gated ? 2 : 1) * (width * hidden + width * bias) + hidden * width + hidden * bias
  return attention + forward + 2 * width * (1 + bias)
}

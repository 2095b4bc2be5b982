// attnlab exercise 11-parameter-count
// the count with one norm instead of two
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let (all, few) = (heads * headWidth, keyHeads * headWidth)
  let bias = biases ? 1 : 0
  let attention = width * all + all * bias + 2 * (width * few + few * bias) + all * width + width * bias
  let forward = (gated ? 2 : 1) * (width * hidden + hidden * bias) + hidden * width + width * bias
  return attention + forward + width * (1 + bias)
}

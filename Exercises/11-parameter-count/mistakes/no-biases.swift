// attnlab exercise 11-parameter-count
// the count without any bias
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let (all, few) = (heads * headWidth, keyHeads * headWidth)
  let attention = width * all + 2 * width * few + all * width
  let forward = (gated ? 2 : 1) * width * hidden + hidden * width
  return attention + forward + 2 * width
}

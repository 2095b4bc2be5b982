// attnlab exercise 11-parameter-count
// the count without the way back in the feed-forward network
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let (all, few) = (heads * headWidth, keyHeads * headWidth)
  let bias = biases ? 1 : 0
  let attention = width * all + all * bias + 2 * (width * few + few * bias) + all * width + width * bias
  let forward = (gated ? 2 : 1) * (width * hidden + hidden * bias)
  return attention + forward + 2 * width * (1 + bias)
}

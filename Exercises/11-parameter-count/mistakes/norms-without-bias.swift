// attnlab exercise 11-parameter-count
// the count with norms that have a factor and no bias
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let bias = biases ? 1 : 0
  let all = heads * headWidth
  let queries = width * all + all * bias
  let output = all * width + width * bias
  let few = keyHeads * headWidth
  let keysAndValues = 2 * (width * few + few * bias)
  let ups = gated ? 2 : 1
  let forward = ups * (width * hidden + hidden * bias) + hidden * width + width * bias
  let norms = 2 * width
  return queries + output + keysAndValues + forward + norms
}

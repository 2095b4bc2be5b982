// attnlab exercise 11-parameter-count
// the count with a gate, whether the network is gated or not
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
  let ups = 2
  let forward = ups * (width * hidden + hidden * bias) + hidden * width + width * bias
  let norms = 2 * width * (1 + bias)
  return queries + output + keysAndValues + forward + norms
}

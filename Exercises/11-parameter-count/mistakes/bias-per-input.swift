// attnlab exercise 11-parameter-count
// the count with a bias for each input of a matrix, not for each output
import Tensors

func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  let bias = biases ? 1 : 0
  let all = heads * headWidth
  let queries = width * all + width * bias
  let output = all * width + all * bias
  let few = keyHeads * headWidth
  let keysAndValues = 2 * (width * few + width * bias)
  let ups = gated ? 2 : 1
  let forward = ups * (width * hidden + width * bias) + hidden * width + hidden * bias
  let norms = 2 * width * (1 + bias)
  return queries + output + keysAndValues + forward + norms
}

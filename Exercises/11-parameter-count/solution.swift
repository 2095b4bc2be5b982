// attnlab exercise 11-parameter-count
import Tensors

/// The learned numbers of one block: attention, feed-forward network and two norms.
///
/// - width: of the model
/// - heads, keyHeads: of the queries; of keys and values
/// - headWidth: of each head
/// - hidden: the width of the feed-forward network inside
/// - gated: whether it has a third matrix, for the gate
/// - biases: whether all matrices and norms have them
func parameterCount(
  width: Int, heads: Int, keyHeads: Int, headWidth: Int, hidden: Int, gated: Bool, biases: Bool
) -> Int {
  // queries and output: all heads, to and from the width of the model
  let bias = biases ? 1 : 0
  let all = heads * headWidth
  let queries = width * all + all * bias
  let output = all * width + width * bias
  // keys and values: fewer heads, twice
  let few = keyHeads * headWidth
  let keysAndValues = 2 * (width * few + few * bias)
  // feed-forward: up, perhaps a gate, and down
  let ups = gated ? 2 : 1
  let forward = ups * (width * hidden + hidden * bias) + hidden * width + width * bias
  // norms: a factor for each feature, perhaps a bias
  let norms = 2 * width * (1 + bias)
  // result: everything together
  return queries + output + keysAndValues + forward + norms
}

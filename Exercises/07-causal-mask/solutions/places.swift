// attnlab exercise 07-causal-mask
import Tensors

/// Softmax over the keys that are no later than the query. The last query stands at the last key.
///
/// - scores: [..., n, m], n queries, m keys, n <= m
/// - returns: the same shape; each row sums to 1
func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let own = (Tensor(0..<queries) + Float(keys - queries)).reshaped([queries, 1])  // each query's place among the keys
  let bias = which(Tensor(0..<keys) .> own, -.infinity, Tensor(0))  // [m] > [n, 1] = [n, m]
  return softmax(scores + bias, axis: -1)
}

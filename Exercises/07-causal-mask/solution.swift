// attnlab exercise 07-causal-mask
import Tensors

/// Softmax over the keys that are no later than the query. The last query stands at the last key.
///
/// - scores: [..., n, m], n queries, m keys, n <= m
/// - returns: the same shape; each row sums to 1
func causalWeights(_ scores: Tensor) -> Tensor {
  // allowed: ones up to the query's own key
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)  // [n, m]
  // masked: a forbidden score becomes -∞
  let masked = which(allowed, scores, -.infinity)
  // result: softmax along the keys
  return softmax(masked, axis: -1)
}

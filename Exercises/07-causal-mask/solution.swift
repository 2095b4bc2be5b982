// attnlab exercise 07-causal-mask
import Tensors

/// Softmax over the keys that are no later than the query. The last query stands at the last key.
///
/// - scores: [..., n, m], n queries, m keys, n <= m
/// - returns: the same shape; each row sums to 1
func causalWeights(_ scores: Tensor) -> Tensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = Tensor.tri(queries, m: keys, k: keys - queries)  // [n, m], ones up to the query's own key
  return softmax(which(allowed, scores, -.infinity), axis: -1)
}

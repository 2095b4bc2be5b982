// attnlab exercise 01-soft-lookup
import Tensors

/// The values, mixed by how well each key agrees with the query.
///
/// - query: [d]
/// - keys: [n, d], one row a key
/// - values: [n, v], one row a key
/// - returns: [v]
func softLookup(query: Tensor, keys: Tensor, values: Tensor) -> Tensor {
  // scores: the dot product of each key with the query
  let scores = matmul(keys, query)  // [n, d] × [d] = [n]
  // weights: positive, and 1 in sum
  let weights = softmax(scores, axis: -1)
  // result: the mean of the values, weighted
  return matmul(weights, values)  // [n] × [n, v] = [v]
}

// attnlab exercise 04-self-attention
import Tensors

/// Every token takes the mean of all values, weighted by how well its query agrees with their keys. No scale yet.
///
/// - tokens: [n, d]
/// - wq, wk: [d, k]
/// - wv: [d, v]
/// - returns: [n, v]
func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  // queries: what each token looks for
  let queries = matmul(tokens, wq)  // [n, k]
  // keys: what it is found by
  let keys = matmul(tokens, wk)  // [n, k]
  // values: what it hands over
  let values = matmul(tokens, wv)  // [n, v]
  // scores: every query with every key, a row a query
  let scores = matmul(queries, keys.T)  // [n, k] × [k, n] = [n, n]
  // weights: each row for itself
  let weights = softmax(scores, axis: -1)
  // result: the values, mixed row by row
  return matmul(weights, values)  // [n, n] × [n, v] = [n, v]
}

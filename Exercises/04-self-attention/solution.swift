// attnlab exercise 04-self-attention
import Tensors

/// Every token takes the mean of all values, weighted by how well its query agrees with their keys. No scale yet.
///
/// - tokens: [n, d]
/// - wq, wk: [d, k]
/// - wv: [d, v]
/// - returns: [n, v]
func selfAttention(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)  // [n, k]
  let keys = matmul(tokens, wk)  // [n, k]
  let values = matmul(tokens, wv)  // [n, v]
  let scores = matmul(queries, keys.T)  // [n, k] × [k, n] = [n, n], a row a query
  let weights = softmax(scores, axis: -1)
  return matmul(weights, values)  // [n, n] × [n, v] = [n, v]
}

// attnlab exercise 03-projections
import Tensors

/// Queries, keys and values of the tokens, stacked in this order.
///
/// - tokens: [n, d]
/// - wq, wk, wv: [d, k]
/// - returns: [3, n, k]
func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  let queries = matmul(tokens, wq)  // [n, d] × [d, k] = [n, k]
  let keys = matmul(tokens, wk)
  let values = matmul(tokens, wv)
  return stacked([queries, keys, values])  // [3, n, k]
}

// attnlab exercise 03-projections
import Tensors

/// Queries, keys and values of the tokens, stacked in this order.
///
/// - tokens: [n, d]
/// - wq, wk, wv: [d, k]
/// - returns: [3, n, k]
func project(tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) -> Tensor {
  // queries: what each token looks for
  let queries = matmul(tokens, wq)  // [n, d] × [d, k] = [n, k]
  // keys: what it is found by
  let keys = matmul(tokens, wk)
  // values: what it hands over
  let values = matmul(tokens, wv)
  // result: the three along a new first axis
  return stacked([queries, keys, values])  // [3, n, k]
}

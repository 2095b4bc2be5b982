// attnlab exercise 16-multi-head
import Tensors

/// Attention with several heads, each on its own slice of the projections.
///
/// - x: [..., n, d]
/// - wq, wk: [d, heads * k]; wv: [d, heads * v]; wo: [heads * v, e]
/// - returns: [..., n, e]
func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  func split(_ y: Tensor) -> Tensor {
    let cut = y.reshaped(Array(y.shape.dropLast()) + [heads, y.dim(-1) / heads])  // [..., n, h, w]
    return cut.swappedAxes(-2, -3)  // [..., h, n, w]
  }
  // queries: projected and split, as keys and values are
  let queries = split(matmul(x, wq))
  let keys = split(matmul(x, wk))
  let values = split(matmul(x, wv))
  // scores: in each head by itself
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
  // weights: softmax along the keys
  let weights = softmax(scores, axis: -1)
  // found: what each head has found, side by side for each token
  let found = matmul(weights, values).swappedAxes(-2, -3)  // [..., n, h, v]
  let merged = found.reshaped(Array(x.shape.dropLast()) + [wv.dim(-1)])
  // result: the heads mixed
  return matmul(merged, wo)
}

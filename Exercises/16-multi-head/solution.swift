// attnlab exercise 16-multi-head
import Tensors

/// Attention with several heads, each on its own slice of the projections.
///
/// - x: [..., n, d]
/// - wq, wk: [d, heads * k]; wv: [d, heads * v]; wo: [heads * v, e]
/// - returns: [..., n, e]
func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  // queries: projected and split, as keys and values are
  let cut = Array(x.shape.dropLast()) + [heads, -1]  // [..., n, h, w]
  let queries = matmul(x, wq).reshaped(cut).swappedAxes(-2, -3)  // [..., h, n, k]
  let keys = matmul(x, wk).reshaped(cut).swappedAxes(-2, -3)
  let values = matmul(x, wv).reshaped(cut).swappedAxes(-2, -3)
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

// attnlab exercise 16-multi-head
import Tensors

/// Attention with several heads, each on its own slice of the projections.
///
/// - x: [..., n, d]
/// - wq, wk: [d, heads * k]; wv: [d, heads * v]; wo: [heads * v, e]
/// - returns: [..., n, e]
func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  let queries = matmul(x, wq).split(parts: heads, axis: -1)
  let keys = matmul(x, wk).split(parts: heads, axis: -1)
  let values = matmul(x, wv).split(parts: heads, axis: -1)
  let rows = wo.split(parts: heads, axis: 0)  // each head's rows of W_O
  let scale = Float(wk.dim(-1) / heads).squareRoot()
  var result = Tensor.zeros(Array(x.shape.dropLast()) + [wo.dim(-1)])
  for head in 0..<heads {
    let scores = matmul(queries[head], keys[head].swappedAxes(-1, -2)) / scale
    result = result + matmul(matmul(softmax(scores, axis: -1), values[head]), rows[head])
  }
  return result
}

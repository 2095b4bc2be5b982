// attnlab exercise 16-multi-head
import Tensors

/// The matrices are split instead of what they make, and every product is told by the letters of its axes.
func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  func split(_ matrix: Tensor) -> Tensor { matrix.reshaped([matrix.dim(0), heads, matrix.dim(1) / heads]) }
  let queries = einsum("...nd,dhk->...hnk", x, split(wq))
  let keys = einsum("...nd,dhk->...hnk", x, split(wk))
  let values = einsum("...nd,dhv->...hnv", x, split(wv))
  let scores = einsum("...hnk,...hmk->...hnm", queries, keys) / Float(wq.dim(1) / heads).squareRoot()
  let found = einsum("...hnm,...hmv->...hnv", softmax(scores, axis: -1), values)
  return einsum("...hnv,hve->...ne", found, wo.reshaped([heads, wv.dim(1) / heads, wo.dim(1)]))
}

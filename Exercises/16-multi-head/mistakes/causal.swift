// attnlab exercise 16-multi-head
// multi-head attention with a causal mask: no token sees a later one
import Tensors

func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  let cut = Array(x.shape.dropLast()) + [heads, -1]  // [..., n, h, w]
  let queries = matmul(x, wq).reshaped(cut).swappedAxes(-2, -3)  // [..., h, n, k]
  let keys = matmul(x, wk).reshaped(cut).swappedAxes(-2, -3)
  let values = matmul(x, wv).reshaped(cut).swappedAxes(-2, -3)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
  let weights = softmax(which(Tensor.tri(x.dim(-2), m: x.dim(-2)), scores, -.infinity), axis: -1)
  let found = matmul(weights, values).swappedAxes(-2, -3)  // [..., n, h, v]
  let merged = found.reshaped(Array(x.shape.dropLast()) + [wv.dim(-1)])
  return matmul(merged, wo)
}

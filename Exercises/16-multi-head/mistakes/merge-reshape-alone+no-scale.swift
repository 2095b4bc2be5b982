// attnlab exercise 16-multi-head
import Tensors

func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  func split(_ y: Tensor) -> Tensor {
    y.reshaped(Array(y.shape.dropLast()) + [heads, y.dim(-1) / heads]).swappedAxes(-2, -3)
  }
  let queries = split(matmul(x, wq))
  let keys = split(matmul(x, wk))
  let values = split(matmul(x, wv))
  let scores = matmul(queries, keys.swappedAxes(-1, -2))
  let weights = softmax(scores, axis: -1)
  let found = matmul(weights, values)
  return matmul(found.reshaped(Array(x.shape.dropLast()) + [wv.dim(-1)]), wo)
}

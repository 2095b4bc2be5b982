// attnlab exercise 16-multi-head
// attention with a single head over all the features
import Tensors

func multiHead(x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) -> Tensor {
  let queries = matmul(x, wq)
  let keys = matmul(x, wk)
  let values = matmul(x, wv)
  let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
  return matmul(matmul(softmax(scores, axis: -1), values), wo)
}

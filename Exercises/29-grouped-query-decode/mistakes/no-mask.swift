// attnlab exercise 29-grouped-query-decode
// attention to the whole cache: places behind the end of a text are seen
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, kvHeads, heads / kvHeads, d])
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()
  let masked = scores
  let weights = softmax(masked, axis: -1)
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

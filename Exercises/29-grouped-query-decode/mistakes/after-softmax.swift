// attnlab exercise 29-grouped-query-decode
// a mask after softmax: the weights of a text no longer sum to 1
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, kvHeads, heads / kvHeads, d])
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()  // [batch, kvHeads, group, m]
  let ends = Tensor(lengths).reshaped([batch, 1, 1, 1])
  let masked = Tensor(0..<keys.dim(2)) .< ends
  let weights = which(masked, softmax(scores, axis: -1), 0)
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

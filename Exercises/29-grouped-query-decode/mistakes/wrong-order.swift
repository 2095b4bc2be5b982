// attnlab exercise 29-grouped-query-decode
// groups of queries that aren't neighbours: the output's heads stand in another order
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, heads / kvHeads, kvHeads, d]).swappedAxes(1, 2)
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()
  let ends = Tensor(lengths).reshaped([batch, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  let weights = softmax(masked, axis: -1)
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

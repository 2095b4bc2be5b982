// attnlab exercise 29-grouped-query-decode
// a mask that ends one place too early: the new token sees itself only if it is alone
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, kvHeads, heads / kvHeads, d])
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()  // [batch, kvHeads, group, m]
  let ends = Tensor(lengths.map { max($0 - 1, 1) }).reshaped([batch, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  let weights = softmax(masked, axis: -1)
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

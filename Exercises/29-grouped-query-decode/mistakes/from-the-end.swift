// attnlab exercise 29-grouped-query-decode
// a mask for caches that are filled from the back: the first places are hidden, not the last
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = queries.reshaped([batch, kvHeads, heads / kvHeads, d])
  let scores = matmul(grouped, keys.swappedAxes(-1, -2)) / Float(d).squareRoot()
  let ends = Tensor(lengths).reshaped([batch, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .>= Float(keys.dim(2)) - ends, scores, -.infinity)
  let weights = softmax(masked, axis: -1)
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

// attnlab exercise 29-grouped-query-decode
// each head of keys and values is copied for every query that shares it
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let count = queries.dim(1) / keys.dim(1)
  let allKeys = repeated(keys, count: count, axis: 1)  // [batch, heads, m, d]: 0 0 0 1 1 1
  let allValues = repeated(values, count: count, axis: 1)
  let rows = queries.expandedDimensions(axis: 2)  // [batch, heads, 1, d]
  let scores = matmul(rows, allKeys.swappedAxes(-1, -2)) / Float(queries.dim(-1)).squareRoot()
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  return matmul(softmax(masked, axis: -1), allValues).squeezed(axis: 2)
}

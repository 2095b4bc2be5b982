// attnlab exercise 29-grouped-query-decode
// attention in which all queries read the first head of keys and values
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let allKeys = repeated(keys[0..., 0..<1], count: queries.dim(1), axis: 1)
  let allValues = repeated(values[0..., 0..<1], count: queries.dim(1), axis: 1)
  let rows = queries.expandedDimensions(axis: 2)
  let scores = matmul(rows, allKeys.swappedAxes(-1, -2)) / Float(queries.dim(-1)).squareRoot()
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  return matmul(softmax(masked, axis: -1), allValues).squeezed(axis: 2)
}

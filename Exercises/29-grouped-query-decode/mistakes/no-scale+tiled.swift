// attnlab exercise 29-grouped-query-decode
import Tensors

func groupedDecode(queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) -> Tensor {
  let count = queries.dim(1) / keys.dim(1)
  let allKeys = concatenated(Array(repeating: keys, count: count), axis: 1)
  let allValues = concatenated(Array(repeating: values, count: count), axis: 1)
  let rows = queries.expandedDimensions(axis: 2)
  let scores = matmul(rows, allKeys.swappedAxes(-1, -2))
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1, 1])
  let masked = which(Tensor(0..<keys.dim(2)) .< ends, scores, -.infinity)
  return matmul(softmax(masked, axis: -1), allValues).squeezed(axis: 2)
}

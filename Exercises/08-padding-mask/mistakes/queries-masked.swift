// attnlab exercise 08-padding-mask
// a mask over the queries: rows were cleared where keys should be hidden
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let rows = Tensor(0..<scores.dim(-2)).reshaped([1, scores.dim(-2), 1])
  return softmax(scores, axis: -1) * (rows .< ends)
}

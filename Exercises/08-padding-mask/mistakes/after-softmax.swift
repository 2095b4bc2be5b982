// attnlab exercise 08-padding-mask
// softmax masked afterwards: the rows no longer sum to 1
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends
  return softmax(scores, axis: -1) * real
}

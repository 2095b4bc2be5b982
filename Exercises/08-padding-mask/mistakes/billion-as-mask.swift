// attnlab exercise 08-padding-mask
// a mask of a large negative number, such as -10⁹, instead of -∞, with empty rows cleared: below scores that are lower still the padding is seen
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends
  return which(real, softmax(which(real, scores, -1e9), axis: -1), 0)
}

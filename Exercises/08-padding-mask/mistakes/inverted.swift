// attnlab exercise 08-padding-mask
// the mask turned round: only the padding is seen
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let padding = Tensor(0..<scores.dim(-1)) .>= ends
  let weights = softmax(which(padding, scores, -.infinity), axis: -1)
  return which(padding, weights, 0)
}

// attnlab exercise 08-padding-mask
// a mask of the least finite number instead of -∞, with empty rows cleared: a real score as low shares with the padding
import Tensors

func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends
  return which(real, softmax(which(real, scores, -Float.greatestFiniteMagnitude), axis: -1), 0)
}

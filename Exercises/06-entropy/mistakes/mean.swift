// attnlab exercise 06-entropy
// the mean of -w log w along the row, instead of the sum
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights))
  return -(weights * logarithms).mean(axis: -1)
}

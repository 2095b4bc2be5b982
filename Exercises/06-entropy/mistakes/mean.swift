// attnlab exercise 06-entropy
// the mean of -w log w along the row, instead of the sum
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)
  let terms = -(weights * logarithms)
  return terms.mean(axis: -1)
}

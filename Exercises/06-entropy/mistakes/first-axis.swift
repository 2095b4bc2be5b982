// attnlab exercise 06-entropy
// the entropy of the columns: the first axis disappeared, not the last
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights))
  return -(weights * logarithms).sum(axis: 0)
}

// attnlab exercise 06-entropy
// the entropy without its minus sign
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights))
  return (weights * logarithms).sum(axis: -1)
}

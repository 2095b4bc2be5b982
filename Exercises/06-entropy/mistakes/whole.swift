// attnlab exercise 06-entropy
// the entropy of all rows together, one number
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)
  let terms = -(weights * logarithms)
  return terms.sum()
}

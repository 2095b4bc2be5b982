// attnlab exercise 06-entropy
// the mean surprise -log w of the keys, not weighted by w
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)
  let terms = -logarithms
  return terms.mean(axis: -1)
}

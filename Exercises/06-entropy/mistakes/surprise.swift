// attnlab exercise 06-entropy
// the mean surprise -log w of the keys, not weighted by w
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  -log(which(weights .== 0, 1, weights)).mean(axis: -1)
}

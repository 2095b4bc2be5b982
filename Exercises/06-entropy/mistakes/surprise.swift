// attnlab exercise 06-entropy
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  -log(which(weights .== 0, 1, weights)).mean(axis: -1)
}

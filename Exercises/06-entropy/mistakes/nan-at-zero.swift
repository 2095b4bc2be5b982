// attnlab exercise 06-entropy
// the entropy without a rule for a weight of 0: 0 · log 0 is NaN
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = weights
  let logarithms = log(safe)
  let terms = -(weights * logarithms)
  return terms.sum(axis: -1)
}

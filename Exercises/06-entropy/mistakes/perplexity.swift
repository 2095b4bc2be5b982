// attnlab exercise 06-entropy
// the perplexity, exp of the entropy
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)
  let terms = -(weights * logarithms)
  return exp(terms.sum(axis: -1))
}

// attnlab exercise 06-entropy
// the perplexity, exp of the entropy
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights))
  return exp(-(weights * logarithms).sum(axis: -1))
}

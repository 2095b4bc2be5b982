// attnlab exercise 06-entropy
// the entropy as a share of the most that n keys can have, log n
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)
  let terms = -(weights * logarithms)
  return terms.sum(axis: -1) / log(Float(weights.dim(-1)))
}

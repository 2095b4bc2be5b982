// attnlab exercise 09-stable-softmax
import Tensors

/// The plain way, whose NaN are set to 0 afterwards: they stand only where all scores are -∞.
func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let powers = exp(scores - scores.max(axis: axis, keepDims: true))
  let weights = powers / powers.sum(axis: axis, keepDims: true)
  return which(weights .== weights, weights, 0)
}

// attnlab exercise 10-log-sum-exp
// the logarithm of the sum of exp(s / T), which was not multiplied by T
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp((scores - seen) / temperature)
  let total = powers.sum(axis: -1)
  return seen.squeezed(axis: -1) / temperature + log(total)
}

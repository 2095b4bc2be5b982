// attnlab exercise 10-log-sum-exp
import Tensors

/// Divided by T first and multiplied by it last; in between it is the log-sum-exp at a temperature of 1.
func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let divided = scores / temperature
  let greatest = divided.max(axis: -1, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let logarithm = log(exp(divided - seen).sum(axis: -1, keepDims: true))
  return ((seen + logarithm) * temperature).squeezed(axis: -1)
}

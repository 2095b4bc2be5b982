// attnlab exercise 10-log-sum-exp
// log-sum-exp with the greatest score subtracted and not added back
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp((scores - seen) / temperature)
  let total = powers.sum(axis: -1)
  return temperature * log(total)
}

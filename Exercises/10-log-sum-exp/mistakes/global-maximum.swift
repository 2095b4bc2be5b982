// attnlab exercise 10-log-sum-exp
// log-sum-exp with the greatest of all scores subtracted: rows far below it become -∞
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max()
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp((scores - seen) / temperature)
  let total = powers.sum(axis: -1)
  return seen + temperature * log(total)
}

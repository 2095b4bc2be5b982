// attnlab exercise 10-log-sum-exp
// log-sum-exp of rows that see nothing: -∞ less -∞ is NaN
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let seen = greatest
  let powers = exp((scores - seen) / temperature)
  let total = powers.sum(axis: -1)
  return seen.squeezed(axis: -1) + temperature * log(total)
}

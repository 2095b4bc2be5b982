// attnlab exercise 10-log-sum-exp
// log-sum-exp of rows that see nothing: -∞ less -∞ is NaN
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let powers = exp((scores - greatest) / temperature)
  return greatest.squeezed(axis: -1) + temperature * log(powers.sum(axis: -1))
}

// attnlab exercise 10-log-sum-exp
// log-sum-exp of scores that were cut at a bound such as 80
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let powers = exp(minimum(scores / temperature, 80))
  return temperature * log(powers.sum(axis: -1))
}

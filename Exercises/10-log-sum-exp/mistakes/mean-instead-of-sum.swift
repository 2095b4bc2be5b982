// attnlab exercise 10-log-sum-exp
// the logarithm of the mean of the exponentials, not of their sum
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let soft = temperature * logSumExp(scores / temperature, axis: -1)
  return soft - temperature * log(Float(scores.dim(-1)))
}

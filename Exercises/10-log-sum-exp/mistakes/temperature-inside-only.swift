// attnlab exercise 10-log-sum-exp
// the logarithm of the sum of exp(s / T), which was not multiplied by T
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  logSumExp(scores / temperature, axis: -1)
}

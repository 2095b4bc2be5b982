// attnlab exercise 10-log-sum-exp
// log-sum-exp with the greatest of all scores subtracted: rows far below it become -∞
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  let greatest = scores.max()
  return greatest + temperature * log(exp((scores - greatest) / temperature).sum(axis: -1))
}

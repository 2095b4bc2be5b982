// attnlab exercise 10-log-sum-exp
// the greatest score itself, at any temperature
import Tensors

func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  scores.max(axis: -1)
}

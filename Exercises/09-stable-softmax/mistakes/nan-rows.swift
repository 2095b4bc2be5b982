// attnlab exercise 09-stable-softmax
// softmax of rows that see nothing: -∞ less -∞ is NaN
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let powers = exp(scores - greatest)
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / total
}

// attnlab exercise 09-stable-softmax
// softmax of rows that see nothing: -∞ less -∞ is NaN
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let powers = exp(scores - scores.max(axis: axis, keepDims: true))
  return powers / powers.sum(axis: axis, keepDims: true)
}

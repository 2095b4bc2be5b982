// attnlab exercise 09-stable-softmax
// softmax with a large negative number, such as -10⁹, put for -∞: a row that sees nothing is shared out evenly
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let seen = maximum(greatest, -1e9)
  let powers = exp(maximum(scores, -1e9) - seen)
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / total
}

// attnlab exercise 09-stable-softmax
// softmax with the greatest score added instead of subtracted
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp(scores + seen)
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

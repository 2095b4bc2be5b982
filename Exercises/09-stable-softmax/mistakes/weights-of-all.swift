// attnlab exercise 09-stable-softmax
// softmax over all axes at once
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max()
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp(scores - seen)
  let total = powers.sum()
  return powers / which(total .== 0, 1, total)
}

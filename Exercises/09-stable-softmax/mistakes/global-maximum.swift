// attnlab exercise 09-stable-softmax
// softmax that subtracts the greatest of all scores, not that of each row: rows far below it vanish
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max()
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = exp(scores - seen)
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

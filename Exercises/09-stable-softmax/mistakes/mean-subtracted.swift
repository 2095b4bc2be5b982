// attnlab exercise 09-stable-softmax
// softmax with the mean subtracted, not the greatest score: one far above it overflows
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let seen = which(scores .== -.infinity, 0, scores)
  let powers = exp(scores - seen.mean(axis: axis, keepDims: true))
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

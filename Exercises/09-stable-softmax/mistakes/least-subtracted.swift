// attnlab exercise 09-stable-softmax
// softmax with the least score subtracted, not the greatest
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let least = which(scores .== -.infinity, .infinity, scores).min(axis: axis, keepDims: true)
  let powers = exp(scores - which(least .== .infinity, 0, least))
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

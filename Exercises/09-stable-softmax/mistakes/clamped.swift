// attnlab exercise 09-stable-softmax
// softmax of scores that were cut at a bound such as 80: what lies above becomes equal
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let powers = exp(minimum(scores, 80))
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

// attnlab exercise 09-stable-softmax
// softmax without subtracting the greatest score first: exp overflows
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let powers = exp(scores)
  let total = powers.sum(axis: axis, keepDims: true)
  return powers / which(total .== 0, 1, total)
}

// attnlab exercise 09-stable-softmax
// softmax that shares a row out evenly if it sees nothing: -10⁹ was put for -∞
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let finite = maximum(scores, -1e9)
  let powers = exp(finite - finite.max(axis: axis, keepDims: true))
  return powers / powers.sum(axis: axis, keepDims: true)
}

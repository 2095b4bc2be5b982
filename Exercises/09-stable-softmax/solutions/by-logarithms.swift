// attnlab exercise 09-stable-softmax
import Tensors

/// exp(s - logΣexp s): the total is carried as a logarithm.
func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  let greatest = scores.max(axis: axis, keepDims: true)
  let shifted = scores - which(greatest .== -.infinity, 0, greatest)
  let total = exp(shifted).sum(axis: axis, keepDims: true)
  return exp(shifted - log(which(total .== 0, 1, total)))
}

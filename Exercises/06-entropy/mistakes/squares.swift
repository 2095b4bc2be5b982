// attnlab exercise 06-entropy
// the logarithm of the sum of squares, negated: the entropy of another order (Rényi's)
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let squares = square(weights).sum(axis: -1)
  return -log(which(squares .== 0, 1, squares))
}

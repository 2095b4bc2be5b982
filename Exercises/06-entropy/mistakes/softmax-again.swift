// attnlab exercise 06-entropy
// the entropy of the softmax of the weights: they were taken for scores
import Tensors

func rowEntropy(_ weights: Tensor) -> Tensor {
  let again = softmax(weights, axis: -1)
  return -(again * log(again)).sum(axis: -1)
}

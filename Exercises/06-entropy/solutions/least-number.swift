// attnlab exercise 06-entropy
import Tensors

/// The logarithm of the least number there is stands for that of 0: times 0 it is 0.
func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(maximum(weights, Float.leastNormalMagnitude))
  return -(weights * logarithms).sum(axis: -1)
}

// attnlab exercise 06-entropy
import Tensors

/// The entropy of each row of attention weights, in nats, with 0 · log 0 = 0.
///
/// - weights: [..., n], each row sums to 1
/// - returns: [...]
func rowEntropy(_ weights: Tensor) -> Tensor {
  let logarithms = log(which(weights .== 0, 1, weights))  // log 1 = 0 where the weight is 0
  return -(weights * logarithms).sum(axis: -1)
}

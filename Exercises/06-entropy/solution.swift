// attnlab exercise 06-entropy
import Tensors

/// The entropy of each row of attention weights, in nats, with 0 · log 0 = 0.
///
/// - weights: [..., n], each row sums to 1
/// - returns: [...]
func rowEntropy(_ weights: Tensor) -> Tensor {
  // logarithms: harmless where a weight is 0
  let safe = which(weights .== 0, 1, weights)
  let logarithms = log(safe)  // log 1 = 0
  // terms: each weighted by how often it is met
  let terms = -(weights * logarithms)
  // result: one number for each row
  return terms.sum(axis: -1)
}

// attnlab exercise 08-padding-mask
import Tensors

/// Softmax over the keys that aren't padding. A row with nothing to see is zero.
///
/// - scores: [batch, n, m], n queries, m keys
/// - lengths: the count of real keys of each sequence, from 0 to m
/// - returns: the same shape
func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends  // [m] < [batch, 1, 1] = [batch, 1, m]
  let weights = softmax(which(real, scores, -.infinity), axis: -1)
  return which(real, weights, 0)  // also where the whole row was NaN
}

// attnlab exercise 08-padding-mask
import Tensors

/// Softmax over the keys that aren't padding. A row with nothing to see is zero.
///
/// - scores: [batch, n, m], n queries, m keys
/// - lengths: the count of real keys of each sequence, from 0 to m
/// - returns: the same shape
func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  // real: the keys before each sentence's end
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends  // [m] < [batch, 1, 1] = [batch, 1, m]
  // masked: the padding's scores become -∞
  let masked = which(real, scores, -.infinity)
  let weights = softmax(masked, axis: -1)
  // result: zero for padding, also where the whole row was NaN
  return which(real, weights, 0)
}

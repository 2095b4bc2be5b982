// attnlab exercise 08-padding-mask
import Tensors

/// Softmax over the keys that aren't padding. A row with nothing to see is zero.
///
/// - scores: [batch, n, m], n queries, m keys
/// - lengths: the count of real keys of each sequence, from 0 to m
/// - returns: the same shape
func paddedWeights(scores: Tensor, lengths: [Int]) -> Tensor {
  let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
  let real = Tensor(0..<scores.dim(-1)) .< ends
  let masked = which(real, scores, -.infinity)
  let greatest = masked.max(axis: -1, keepDims: true)
  let grown = which(real, exp(masked - greatest), 0)  // -∞ less -∞ is NaN, and isn't chosen
  let sums = grown.sum(axis: -1, keepDims: true)
  return grown / which(sums .== 0, 1, sums)
}

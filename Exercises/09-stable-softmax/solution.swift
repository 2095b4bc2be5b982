// attnlab exercise 09-stable-softmax
import Tensors

/// Softmax along an axis, safe for scores of any size; all 0 where all scores are -∞.
///
/// - scores: any shape, finite numbers and -∞
/// - axis: whose scores compete
/// - returns: the same shape
func stableSoftmax(_ scores: Tensor, axis: Int) -> Tensor {
  // greatest: of each row for itself, with its axis kept
  let greatest = scores.max(axis: axis, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  // powers: none is above 1
  let powers = exp(scores - seen)
  // total: at least 1, or 0 where nothing is seen
  let total = powers.sum(axis: axis, keepDims: true)
  // result: shares of the total
  return powers / which(total .== 0, 1, total)
}

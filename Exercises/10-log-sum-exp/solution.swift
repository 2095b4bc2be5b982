// attnlab exercise 10-log-sum-exp
import Tensors

/// T log Σ exp(s / T) over the last axis: a maximum with soft edges.
///
/// - scores: [..., n], finite numbers and -∞
/// - temperature: T, a number above 0
/// - returns: [...]; -∞ where all scores are
func softMaximum(scores: Tensor, temperature: Float) -> Tensor {
  // greatest: of each row, with its axis kept
  let greatest = scores.max(axis: -1, keepDims: true)
  let seen = which(greatest .== -.infinity, 0, greatest)
  // total: of powers none of which is above 1
  let powers = exp((scores - seen) / temperature)
  let total = powers.sum(axis: -1)
  // result: what was subtracted inside is added outside
  return seen.squeezed(axis: -1) + temperature * log(total)
}

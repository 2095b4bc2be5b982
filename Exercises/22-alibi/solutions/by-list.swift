// attnlab exercise 22-alibi
import Tensors

/// Scores that lose slope × distance, for any number of heads. The last query stands at the last key.
///
/// - scores: [..., heads, n, m], n queries, m keys, n <= m
/// - returns: the same shape
func alibi(scores: Tensor) -> Tensor {
  // slopes: a list, one head after the other
  let slopes = Tensor(slopeList(scores.dim(-3))).reshaped([scores.dim(-3), 1, 1])
  // distances: the same numbers along every diagonal
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let row = Tensor(0..<keys) - Float(keys - queries)
  let distances = abs(row - Tensor(0..<queries).reshaped([queries, 1]))
  // loss: each head at its own rate
  let loss = slopes * distances
  // result: taken off the scores
  return scores - loss
}

/// Returns the slopes of the paper's code: the power of two below, and the odd ones of twice as many.
func slopeList(_ heads: Int) -> [Float] {
  var power = 1
  while 2 * power <= heads { power *= 2 }
  let regular = powers(ratio: root(of: power), count: power)
  let finer = powers(ratio: root(of: 2 * power), count: 2 * power)
  let missing = heads - power
  return regular + (0..<missing).map { finer[2 * $0] }
}

/// Returns the 1/n-th power of 2^-8 by taking square roots, for n a power of two.
func root(of count: Int) -> Float {
  var (ratio, left): (Float, Int) = (1 / 256, count)
  while left > 1 { (ratio, left) = (ratio.squareRoot(), left / 2) }
  return ratio
}

/// Returns ratio, ratio², ratio³, …
func powers(ratio: Float, count: Int) -> [Float] {
  var (all, next): ([Float], Float) = ([], 1)
  for _ in 0..<count {
    next *= ratio
    all.append(next)
  }
  return all
}

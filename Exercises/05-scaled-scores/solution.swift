// attnlab exercise 05-scaled-scores
import Tensors

/// How well each query agrees with each key, divided by √dₖ.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - returns: [..., n, m]
func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  // scores: every query with every key
  let turned = keys.swappedAxes(-1, -2)  // the last two axes alone
  let scores = matmul(queries, turned)  // [..., n, d] × [..., d, m] = [..., n, m]
  // result: divided by the spread of such a sum
  return scores / Float(keys.dim(-1)).squareRoot()
}

// attnlab exercise 05-scaled-scores
import Tensors

/// How well each query agrees with each key, divided by √dₖ.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - returns: [..., n, m]
func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let scores = matmul(queries, keys.swappedAxes(-1, -2))  // [..., n, d] × [..., d, m] = [..., n, m]
  return scores / Float(keys.dim(-1)).squareRoot()
}

// attnlab exercise 05-scaled-scores
import Tensors

/// How well each query agrees with each key, divided by √dₖ.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - returns: [..., n, m]
func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  // One number for each query and key, all of them 0.
  let none = (queries.sum(axis: -1, keepDims: true) + keys.sum(axis: -1).expandedDimensions(axis: -2)) * 0
  return none
}

// attnlab exercise 05-scaled-scores
import Tensors

/// How well each query agrees with each key, divided by √dₖ.
///
/// - queries: [..., n, d]
/// - keys: [..., m, d]
/// - returns: [..., n, m]
func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let leading = queries.ndim >= keys.ndim ? queries.shape.dropLast(2) : keys.shape.dropLast(2)
  return Tensor.zeros(leading + [queries.dim(-2), keys.dim(-2)])
}

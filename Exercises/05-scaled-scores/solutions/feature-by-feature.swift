// attnlab exercise 05-scaled-scores
import Tensors

/// The products of the features, summed: a sum in place of a product of matrices.
func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let products = queries.expandedDimensions(axis: -2) * keys.expandedDimensions(axis: -3)  // [..., n, m, d]
  return products.sum(axis: -1) / Float(queries.dim(-1)).squareRoot()
}

// attnlab exercise 12-attention-gradient
import Tensors

/// The softmax's Jacobian written out, a matrix for each query: diag(w) - w wᵀ.
func attentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor
) -> [Tensor] {
  let scale = 1 / Float(keys.dim(-1)).squareRoot()
  let weights = softmax(matmul(queries * scale, keys.swappedAxes(-1, -2)), axis: -1)
  let byWeights = matmul(upstream, values.swappedAxes(-1, -2))
  let column = weights.expandedDimensions(axis: -1)  // [..., n, m, 1]
  let jacobian = Tensor.eye(keys.dim(-2)) * column - matmul(column, column.swappedAxes(-1, -2))  // [..., n, m, m]
  let byScores = matmul(jacobian, byWeights.expandedDimensions(axis: -1)).squeezed(axis: -1) * scale
  return [
    matmul(byScores, keys), matmul(byScores.swappedAxes(-1, -2), queries),
    matmul(weights.swappedAxes(-1, -2), upstream),
  ]
}

// attnlab exercise 05-scaled-scores
// a row for each key and a column for each query: K Qᵀ / √dₖ
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  let turned = queries.swappedAxes(-1, -2)
  let scores = matmul(keys, turned)
  return scores / Float(keys.dim(-1)).squareRoot()
}

// attnlab exercise 05-scaled-scores
// a row for each key and a column for each query: K Qᵀ / √dₖ
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(keys, queries.swappedAxes(-1, -2)) / Float(keys.dim(-1)).squareRoot()
}

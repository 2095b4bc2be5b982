// attnlab exercise 05-scaled-scores
// Q Kᵀ divided by the root of how many queries there are, not of their features
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(queries, keys.swappedAxes(-1, -2)) / Float(queries.dim(-2)).squareRoot()
}

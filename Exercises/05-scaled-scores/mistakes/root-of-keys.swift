// attnlab exercise 05-scaled-scores
// Q Kᵀ divided by the root of how many keys there are, not of their features
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-2)).squareRoot()
}

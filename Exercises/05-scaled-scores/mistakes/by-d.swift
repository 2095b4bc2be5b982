// attnlab exercise 05-scaled-scores
// Q Kᵀ divided by dₖ, without the root
import Tensors

func scaledScores(queries: Tensor, keys: Tensor) -> Tensor {
  matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-1))
}
